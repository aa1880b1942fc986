import type { At, Segment } from '../at.js';

const COMMITMENT: readonly Segment[] = [':jurisdiction', ':plan', 'commitments', ':commitment'];

export const comments = (at: At) => [
  at('comments/CommitmentCommentsRoute', ...COMMITMENT, 'comments'),
  at('comments/MilestoneCommentsRoute', ...COMMITMENT, 'milestones', ':number', 'comments'),
  at('comments/CommentRoute', ':jurisdiction', ':place', 'comments', ':comment'),
  at('comments/ModerationRoute', ':jurisdiction', ':forum', 'moderation'),
  at('comments/LedgerRoute', ':jurisdiction', ':plan', 'responses'),
  at('comments/PhaseDigestRoute', ':jurisdiction', ':plan', 'phases', ':position'),
  at('comments/AnswerRoute', ':jurisdiction', ':plan', 'responses', 'new'),
];
