import { liveClient } from './client.js';
import { BallotsChangedDocument, type BallotsChangedSubscription } from './FollowBallots.generated.js';

export type FollowedBallots = BallotsChangedSubscription['meetingChanged']['ballots'];

/** Follows the ballots of a meeting: `onChange` gets who has voted, never what. Gives back what ends it. */
export function followBallots(meetingForumId: string, onChange: (ballots: FollowedBallots) => void): () => void {
  const events = liveClient()
    .subscribe({ query: BallotsChangedDocument, variables: { meetingForumId }, fetchPolicy: 'no-cache' })
    .subscribe({ next: ({ data }) => data && onChange(data.meetingChanged.ballots), error: () => undefined });
  return () => events.unsubscribe();
}
