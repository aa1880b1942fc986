import { beforeAll, expect, it } from '@jest/globals';

import { readCompliance, standingOf } from '../../factories/compliance.factory.js';
import { setClock } from '../../factories/meeting.factory.js';
import { useImports } from '../imports/published.js';

const imports = useImports('penalolen');
beforeAll(() => setClock(imports.app, '2026-03-10T15:00:00Z'));

const read = () => readCompliance(imports.app, { jurisdiction: 'penalolen', forum: 'mesa' });

it('two meetings in 2021, and a gap since: missed, and open', async () => {
  const { obligations } = standingOf(await read(), 'forum_meets');
  expect(obligations.map(({ state, from, dueOn, until }) => [state, from, dueOn, until])).toEqual([
    ['missed', '2021-05-11', '2021-11-11', null],
    ['kept', '2021-04-29', '2021-10-29', '2021-05-11'],
  ]);
  // Nobody is named in the sources, and the forum has no benches: they met, which is all that is known.
  expect(obligations[0]?.evidence.map(({ kind, ordinal, outcome, why }) => ({ kind, ordinal, outcome, why }))).toEqual([{ kind: 'meeting', ordinal: 2, outcome: 'counts', why: 'no_names' }]);
});

it('no meeting on results in three years: missed in each', async () => {
  const { obligations } = standingOf(await read(), 'results_meetings');
  expect(obligations.map(({ state, from, dueOn, asked, counted }) => [state, from, dueOn, asked, counted])).toEqual([
    ['missed', '2023-11-16', '2024-09-30', 1, 0], ['missed', '2022-11-16', '2023-11-15', 2, 0], ['missed', '2021-11-16', '2022-11-15', 2, 0],
  ]);
});

it('of what was done elsewhere nothing is on record, which proves nothing', async () => {
  const found = await read();
  expect(found.keptSince).toBeNull();
  for (const rule of ['repository_updated', 'ogp_site_updated', 'inception_report', 'end_of_commitment_report']) {
    const { obligations } = standingOf(found, rule);
    expect(obligations.length).toBeGreaterThan(0);
    expect({ rule, wrong: obligations.filter(({ state }) => state === 'missed' || state === 'kept') }).toEqual({ rule, wrong: [] });
  }
});

it('rules that no source states run no clock, and it is no COSOC', async () => {
  const { rules } = await read();
  expect(Object.fromEntries(rules.map(({ rule, clock }) => [rule, clock]))).toMatchObject({ cosoc_sessions: 'not_applicable', own_frequency: 'not_set', notice_given: 'not_set', minutes_circulated: 'not_set', minutes_published: 'not_set', responses_in_time: 'not_set', contributions_answered: 'not_applicable' });
});
