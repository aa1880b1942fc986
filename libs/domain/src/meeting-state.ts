import type { TransitionTable } from './transitions.js';

export const MEETING_STATES = [
  'draft',
  'convened',
  'in_session',
  'adjourned',
  'held',
  'cancelled',
  'not_held',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export type MeetingAct = 'convene' | 'open' | 'adjourn' | 'close' | 'cancel' | 'declareNotHeld';

/** DOMAIN, "State machines", Meeting. An imported meeting is created at `held` and never moves. */
export const MEETING_TRANSITIONS: TransitionTable<MeetingState, MeetingAct> = {
  convene: { from: ['draft'], to: 'convened' },
  open: { from: ['convened', 'adjourned'], to: 'in_session' },
  adjourn: { from: ['in_session'], to: 'adjourned' },
  close: { from: ['in_session'], to: 'held' },
  cancel: { from: ['draft', 'convened'], to: 'cancelled' },
  declareNotHeld: { from: ['convened'], to: 'not_held' },
};
