import type { At, Segment } from '../at.js';

const COMMITMENT: readonly Segment[] = [':jurisdiction', ':plan', 'commitments', ':commitment'];
const MILESTONE: readonly Segment[] = [...COMMITMENT, 'milestones', ':number'];

export const commitments = (at: At) => [
  at('commitments/NewCommitmentRoute', ':jurisdiction', ':plan', 'commitments', 'new'),
  at('commitments/CommitmentRoute', ...COMMITMENT),
  at('commitments/CommitmentDraftRoute', ...COMMITMENT, 'edit'),
  at('commitments/MilestoneRoute', ...MILESTONE),
  at('commitments/MilestoneDraftRoute', ...MILESTONE, 'edit'),
  at('commitments/StateRoute', ...MILESTONE, 'statements', 'new'),
];
