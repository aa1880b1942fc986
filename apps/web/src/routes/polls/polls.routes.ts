import type { At } from '../at.js';

export const polls = (at: At) => [
  at('polls/PollLinkRoute', 'poll'),
  at('polls/PollRoute', ':jurisdiction', ':forum', 'polls', ':poll'),
  at('polls/ManagePollsRoute', ':jurisdiction', ':forum', 'manage', 'polls'),
  at('polls/NewPollRoute', ':jurisdiction', ':forum', 'manage', 'polls', 'new'),
  at('polls/ManagePollRoute', ':jurisdiction', ':forum', 'manage', 'polls', ':poll'),
  at('polls/EditPollRoute', ':jurisdiction', ':forum', 'manage', 'polls', ':poll', 'edit'),
];
