import { FollowedMilestoneFragmentDoc, CommentsChangedDocument } from './Follow.generated.js';
import { liveClient } from './client.js';

/**
 * Follows what is said about a milestone. The cache begins with what the page shows; each event writes
 * the newest comments over it. `onChange` gets their ids. Gives back what ends it.
 */
export function followComments(milestoneId: string, shownIds: readonly string[], onChange: (newestIds: readonly string[]) => void): () => void {
  const client = liveClient();
  const from = { __typename: 'Milestone' as const, id: milestoneId };
  client.writeFragment({
    fragment: FollowedMilestoneFragmentDoc,
    fragmentName: 'FollowedMilestone',
    data: { ...from, comments: { edges: shownIds.map((id) => ({ node: { __typename: 'Comment' as const, id } })) } },
  });
  const seen = client.watchFragment({ fragment: FollowedMilestoneFragmentDoc, fragmentName: 'FollowedMilestone', from }).subscribe(({ data, dataState }) => {
    if (dataState === 'complete') onChange(data.comments.edges.map(({ node }) => node.id));
  });
  const events = client.subscribe({ query: CommentsChangedDocument, variables: { milestoneId } }).subscribe({ error: () => undefined });
  return () => {
    events.unsubscribe();
    seen.unsubscribe();
  };
}
