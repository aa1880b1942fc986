import type { TransitionTable } from './transitions.js';

export const MINUTES_STATES = ['draft', 'circulated', 'in_approval', 'approved', 'published'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];
export type MinutesAct =
  | 'circulate'
  | 'takeUpObservations'
  | 'requestApproval'
  | 'refuse'
  | 'approve'
  | 'publish';

/** DOMAIN, "State machines", Minutes. */
export const MINUTES_TRANSITIONS: TransitionTable<MinutesState, MinutesAct> = {
  circulate: { from: ['draft'], to: 'circulated' },
  takeUpObservations: { from: ['circulated'], to: 'draft' },
  requestApproval: { from: ['circulated'], to: 'in_approval' },
  refuse: { from: ['in_approval'], to: 'draft' },
  approve: { from: ['in_approval'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
};

/** The acts that make a new version; approvals of the former one are void. */
export const NEW_VERSION_ACTS: readonly MinutesAct[] = ['takeUpObservations', 'refuse'];

/** Text may be written only in a draft: circulated text takes observations, later text is locked. */
export const minutesTextIsOpen = (state: MinutesState): boolean => state === 'draft';

/** Observations are taken while the minutes are circulated, at no other time. */
export const minutesTakeObservations = (state: MinutesState): boolean => state === 'circulated';
