import { describe, expect, it } from '@jest/globals';

import { asksResponse, dueAfterHiding, isOverdue, responseDueOn, warnedUntil, workingDaysLeft } from './response-clock.js';
import { COMMENT_KINDS } from './vocabulary.js';

const HOLIDAYS = new Set(['2022-09-16', '2022-09-19']);
const question = { kind: 'question', isReply: false, day: '2022-09-14' } as const;

describe('the clock of a response', () => {
  it('is started by concern, question and proposal, never by a reply', () => {
    expect(COMMENT_KINDS.filter((kind) => asksResponse({ kind, isReply: false }))).toEqual(['concern', 'question', 'proposal']);
    expect(COMMENT_KINDS.some((kind) => asksResponse({ kind, isReply: true }))).toBe(false);
  });

  it('runs in working days by the rules, the day of the comment not counted', () => {
    expect(responseDueOn(question, { workingDaysToRespond: 2 }, HOLIDAYS)).toBe('2022-09-20');
    expect(responseDueOn({ ...question, kind: 'support' }, { workingDaysToRespond: 2 }, HOLIDAYS)).toBeNull();
  });

  it('does not run where the forum has no such rule', () => {
    expect(responseDueOn(question, {}, HOLIDAYS)).toBeNull();
    expect(responseDueOn(question, null, HOLIDAYS)).toBeNull();
    expect(isOverdue('awaiting_response', null, '2099-01-01')).toBe(false);
  });

  it('is overdue after the last day, while a response is awaited', () => {
    expect(isOverdue('awaiting_response', '2022-09-20', '2022-09-20')).toBe(false);
    expect(isOverdue('awaiting_response', '2022-09-20', '2022-09-21')).toBe(true);
    for (const state of ['responded', 'objected', 'closed', 'withdrawn', 'moderated'] as const) {
      expect(isOverdue(state, '2022-09-20', '2022-09-21')).toBe(false);
    }
  });

  it('counts the working days that are left', () => {
    expect(workingDaysLeft('2022-09-20', '2022-09-14', HOLIDAYS)).toBe(2);
    expect(workingDaysLeft('2022-09-20', '2022-09-20', HOLIDAYS)).toBe(0);
    expect(workingDaysLeft('2022-09-20', '2022-09-22', HOLIDAYS)).toBe(-2);
  });

  it('warns two working days before, over weekends and holidays', () => {
    expect(warnedUntil('2022-09-12', HOLIDAYS)).toBe('2022-09-14');
    expect(warnedUntil('2022-09-15', HOLIDAYS)).toBe('2022-09-21');
  });
});

describe('a comment that was hidden and is shown again', () => {
  it.each([
    ['2026-03-10', '2026-03-05', '2026-03-25', '2026-03-30'],
    ['2026-03-05', '2026-03-05', '2026-03-25', '2026-03-25'],
    ['2026-03-04', '2026-03-05', '2026-03-25', '2026-03-04'],
    [null, '2026-03-05', '2026-03-25', null],
  ])('due on %s, hidden on %s and restored on %s, is due on %s', (dueOn, hiddenOn, restoredOn, due) => {
    expect(dueAfterHiding(dueOn, hiddenOn, restoredOn, new Set())).toBe(due);
  });
});
