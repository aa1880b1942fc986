import type { At } from '../at.js';

export const ballots = (at: At) => [
  at('ballots/BallotsRoute', ':jurisdiction', ':forum', 'ballots'),
  at('ballots/NewBallotRoute', ':jurisdiction', ':forum', 'ballots', 'new'),
  at('ballots/BallotRoute', ':jurisdiction', ':forum', 'ballots', ':ballot'),
  at('ballots/MeetingBallotRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal', 'ballots', ':ballot'),
];
