import { describe, expect, it } from '@jest/globals';

import { ACTION_STATES, ACTION_TRANSITIONS } from './action-state.js';
import { AMENDMENT_STATES, AMENDMENT_TRANSITIONS } from './amendment-state.js';
import { COMMENT_STATES, COMMENT_TRANSITIONS } from './comment-state.js';
import { DomainError } from './errors.js';
import { MEETING_STATES, MEETING_TRANSITIONS } from './meeting-state.js';
import { MINUTES_STATES, MINUTES_TRANSITIONS } from './minutes-state.js';
import { PLAN_STATES, PLAN_TRANSITIONS } from './plan-state.js';
import { allowedActs, move, type TransitionTable } from './transitions.js';

/** Every arrow of the table, as `from>to`. */
function arrows(table: TransitionTable<string, string>): string[] {
  return Object.values(table)
    .flatMap(({ from, to }) => from.map((state) => `${state}>${to}`))
    .sort();
}

describe('state machines', () => {
  it.each<[string, TransitionTable<string, string>, readonly string[], string[]]>([
    ['meeting', MEETING_TRANSITIONS, MEETING_STATES, [
      'adjourned>in_session', 'convened>cancelled', 'convened>in_session', 'convened>not_held',
      'draft>cancelled', 'draft>convened', 'in_session>adjourned', 'in_session>held',
    ]],
    ['minutes', MINUTES_TRANSITIONS, MINUTES_STATES, [
      'approved>published', 'circulated>draft', 'circulated>in_approval', 'draft>circulated',
      'in_approval>approved', 'in_approval>draft',
    ]],
    ['action', ACTION_TRANSITIONS, ACTION_STATES, [
      'accepted>in_progress', 'done>open', 'in_progress>cancelled', 'in_progress>done',
      'open>accepted', 'open>declined',
    ]],
    ['comment', COMMENT_TRANSITIONS, COMMENT_STATES, [
      'awaiting_response>closed', 'awaiting_response>moderated', 'awaiting_response>responded', 'awaiting_response>withdrawn',
      'closed>moderated', 'closed>withdrawn', 'moderated>withdrawn',
      'objected>closed', 'objected>moderated', 'objected>responded', 'objected>withdrawn',
      'responded>moderated', 'responded>objected', 'responded>withdrawn',
    ]],
    ['amendment', AMENDMENT_TRANSITIONS, AMENDMENT_STATES, [
      'proposed>in_force', 'proposed>rejected', 'proposed>withdrawn',
    ]],
    ['plan', PLAN_TRANSITIONS, PLAN_STATES, [
      'adopted>in_force', 'drafting>in_consultation', 'in_consultation>adopted', 'in_force>closed',
    ]],
  ])('%s has the arrows of the domain and no other', (_noun, table, states, expected) => {
    expect(arrows(table)).toEqual(expected);
    const reached = new Set(expected.flatMap((arrow) => arrow.split('>')));
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('gives the state an act leads to', () => {
    expect(move(MEETING_TRANSITIONS, 'adjourned', 'open')).toBe('in_session');
  });

  it('refuses another transition and says which acts are allowed', () => {
    const refusal = refusalOf(() => move(MEETING_TRANSITIONS, 'convened', 'close'));
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      reason: 'wrong_state',
      allowed: ['open', 'cancel', 'declareNotHeld'],
      current: 'convened',
    });
  });

  it('invariant 1: published minutes have no way out', () => {
    expect(allowedActs(MINUTES_TRANSITIONS, 'published')).toEqual([]);
  });
});

function refusalOf(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
