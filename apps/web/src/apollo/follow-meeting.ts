import { liveClient } from './client.js';
import { MeetingChangedDocument, type MeetingChangedSubscription } from './FollowMeeting.generated.js';

export type FollowedMeeting = MeetingChangedSubscription['meetingChanged'];

/** Follows the roll of a meeting: `onChange` gets it at each change, as the reader may see it. Gives back what ends it. */
export function followMeeting(meetingForumId: string, onChange: (meeting: FollowedMeeting) => void): () => void {
  const events = liveClient()
    .subscribe({ query: MeetingChangedDocument, variables: { meetingForumId }, fetchPolicy: 'no-cache' })
    .subscribe({ next: ({ data }) => data && onChange(data.meetingChanged), error: () => undefined });
  return () => events.unsubscribe();
}
