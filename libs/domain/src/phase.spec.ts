import { describe, expect, it } from '@jest/globals';

import { openPhases, phaseOfComment, type DatedPhase } from './phase.js';

const phase = (id: string, position: number, startsOn: string | null, endsOn: string | null, commentsOpen = true): DatedPhase => ({
  id, position, startsOn, endsOn, commentsOpen,
});
const PHASES = [
  phase('evaluation', 3, '2022-06-01', null),
  phase('implementation', 2, '2022-01-01', '2022-06-30'),
  phase('co-creation', 1, null, '2021-12-31', false),
];

describe('phases', () => {
  it('are open on their days, both ends included, in order', () => {
    expect(openPhases(PHASES, '2022-06-30').map(({ id }) => id)).toEqual(['implementation', 'evaluation']);
    expect(openPhases(PHASES, '2022-07-01').map(({ id }) => id)).toEqual(['evaluation']);
    expect(openPhases(PHASES, '2021-12-31')).toEqual([]);
  });

  it('the date decides; of two open ones the author chooses', () => {
    expect(phaseOfComment(PHASES, '2022-03-01', null).id).toBe('implementation');
    expect(() => phaseOfComment(PHASES, '2022-06-15', null)).toThrow(
      expect.objectContaining({ reason: 'phase_required', allowed: ['implementation', 'evaluation'] }),
    );
    expect(phaseOfComment(PHASES, '2022-06-15', 'evaluation').id).toBe('evaluation');
  });

  it('with none open, or a closed one chosen, there is no comment', () => {
    expect(() => phaseOfComment(PHASES, '2021-12-31', null)).toThrow('no_open_phase');
    expect(() => phaseOfComment(PHASES, '2022-07-01', 'implementation')).toThrow('no_open_phase');
  });
});
