import { describe, expect, it } from '@jest/globals';

import { useImports } from './published.js';

const { sql, one } = useImports('uk_msf');

const MEETINGS = 'from meeting m join meeting_forum mf on mf.meeting_id = m.id';

describe('import traps', () => {
  it('uk_msf wrong_year_in_title: one meeting of 14 December 2022, none of December 2023', async () => {
    expect(await sql(`select m.held_on_raw ${MEETINGS} where m.held_on_raw ~ '^202[23]-12'`)).toEqual([{ held_on_raw: '2022-12-14' }]);
    expect(await sql(`select id from document where url ~ '2328'`)).toEqual([]);
  });

  it('uk_msf counts_without_names: numbers by sector as printed, nobody by name, no quorum', async () => {
    expect(await sql(`select h.sector, h.bench_id, h.attended, h.apologies, h.certainty ${MEETINGS} join headcount h on h.meeting_forum_id = mf.id where m.held_on_raw = '2022-12-14' order by h.attended`)).toEqual([
      { sector: 'civil', bench_id: null, attended: 10, apologies: 5, certainty: 'exact' },
      { sector: 'government', bench_id: null, attended: 22, apologies: 8, certainty: 'exact' },
      { sector: null, bench_id: null, attended: 32, apologies: 13, certainty: 'exact' },
    ]);
    expect(await sql(`select id from person union all select id from stated_attendance union all select id from presence`)).toEqual([]);
    expect(await sql('select id from meeting_forum where quorum_state is not null')).toEqual([]);
  });

  it('uk_msf not_a_forum_meeting: an informal talk is kept, and is no session of the forum', async () => {
    expect(await one(`select mf.ordinal, m.held_on_raw, m.title ${MEETINGS} where not m.is_formal`)).toEqual({ ordinal: 8, held_on_raw: null, title: 'strategic discussion (explicitly not a formal forum)' });
    expect(await sql(`select mf.ordinal ${MEETINGS} where m.is_formal order by mf.ordinal`)).toEqual([1, 2, 3, 4, 5, 6, 7].map((ordinal) => ({ ordinal })));
  });

  it('uk_msf chatham_house: nothing that was said in the informal talk is ascribed to anybody', async () => {
    const talk = `select mf.id ${MEETINGS} where not m.is_formal`;
    expect(await sql(`select id from decision where meeting_forum_id in (${talk}) union all select id from minutes where meeting_forum_id in (${talk}) union all select id from stated_attendance where meeting_forum_id in (${talk})`)).toEqual([]);
  });
});

it('minutes have their day of publication and author; where no day is known there are none', async () => {
  expect(await sql(`select m.held_on_raw, n.state, n.published_on, n.published_at, n.author_raw ${MEETINGS} join minutes n on n.meeting_forum_id = mf.id order by m.held_on_raw limit 2`)).toEqual([
    { held_on_raw: '2021-04-27', state: 'published', published_on: '2021-04-28', published_at: null, author_raw: 'government' },
    { held_on_raw: '2022-12-14', state: 'published', published_on: '2023-01-05', published_at: null, author_raw: 'government' },
  ]);
  expect(await sql('select id from minutes')).toHaveLength(5);
});

it('a body that only its meetings name is the forum', async () => {
  expect(await one('select name, language from forum')).toEqual({ name: 'UK Multi-Stakeholder Forum', language: 'en' });
});
