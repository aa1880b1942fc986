import { describe, expect, it } from '@jest/globals';

import { useImports } from './published.js';

const { sql, one } = useImports('basque_country');

const MILESTONES = `select m.code, w.title, w.starts_raw, w.ends_raw, p.slug from milestone m join wording w on w.milestone_id = m.id
  join commitment c on c.id = m.commitment_id join action_plan p on p.id = c.plan_id`;

describe('import traps', () => {
  it('basque_country us_dates: 1 October is the first of October, and its own day', async () => {
    expect(await sql(`select distinct w.starts_earliest, w.starts_latest, w.starts_precision from wording w join commitment c on c.id = w.commitment_id join action_plan p on p.id = c.plan_id and p.slug = 'plan-2021-2024'`)).toEqual([
      { starts_earliest: '2021-10-01', starts_latest: '2021-10-01', starts_precision: 'day' },
    ]);
  });

  it('basque_country blank_milestone_dates: a milestone takes no date from its commitment', async () => {
    const dated = await sql(`${MILESTONES} where p.slug = 'plan-2021-2024' and (w.starts_raw is not null or w.ends_raw is not null)`);
    expect(dated).toEqual([]);
    expect(await sql(`${MILESTONES} where p.slug = 'plan-2021-2024'`)).toHaveLength(20);
  });

  it('basque_country milestone_before_plan: a milestone may be older than its plan', async () => {
    expect(await one(`${MILESTONES} where m.code = '10.1.3'`)).toMatchObject({ starts_raw: '2019-02-28', ends_raw: '2019-09-30' });
    expect(await one(`select starts_raw from action_plan where slug = 'plan-es-iv-10-1'`)).toEqual({ starts_raw: '2020-10' });
  });

  it('basque_country extended_but_finished: the status is what was printed, the narrative stands beside it', async () => {
    expect(await one(`select s.completion, s.completion_raw, s.text, w.ends_raw from status_statement s join wording w on w.id = s.wording_id join milestone m on m.id = w.milestone_id and m.code = '10.1.8'`)).toEqual({
      completion: 'completed', completion_raw: 'Finalizada', text: 'page narrative says it was extended', ends_raw: '2021-12-15',
    });
  });

  it('basque_country same_commitment_two_plans: each plan keeps its own commitment, neither merged nor doubled', async () => {
    expect(await sql(`select p.slug, c.number, c.external_id from commitment c join action_plan p on p.id = c.plan_id where c.external_id in ('BQ0001', '10.1') order by p.slug`)).toEqual([
      { slug: 'plan-2018-2020', number: 1, external_id: 'BQ0001' }, { slug: 'plan-es-iv-10-1', number: 1, external_id: '10.1' },
    ]);
  });

  it('basque_country individual_member: a person sits for nobody else, and is not named', async () => {
    expect(await sql(`select p.name, s.organization_id, s.sector, h.kind, h.is_name_public from seat s join seat_holding h on h.seat_id = s.id join person p on p.id = h.person_id where s.is_personal order by p.name`)).toEqual([
      { name: 'Person 10', organization_id: null, sector: 'expert', kind: 'titular', is_name_public: false },
      { name: 'Person 11', organization_id: null, sector: 'expert', kind: 'titular', is_name_public: false },
    ]);
    expect(await sql(`select name from organization where name ~ 'Person'`)).toEqual([]);
  });

  it('basque_country unequal_numbers: prose about who came is no count, and a slip makes no institution', async () => {
    expect(await sql(`select h.id from headcount h join meeting_forum mf on mf.id = h.meeting_forum_id join meeting m on m.id = mf.meeting_id where m.held_on_raw = '2018-11-15'`)).toEqual([]);
    expect(await sql('select id from stated_attendance')).toEqual([]);
    expect(await sql(`select name from organization where name ~ 'Provincial Council' and name ~ 'G(i|as)' order by name`)).toEqual([{ name: 'Gipuzkoa Provincial Council' }, { name: 'Provincial Council of Gipuzkoa' }]);
  });

  it('basque_country basque_names: a name stays in its language', async () => {
    expect(await one(`select name, language from organization where name ~ 'Gazteriaren'`)).toEqual({ name: 'Euskadiko Gazteriaren Kontseilua', language: 'und' });
    expect(await one('select name, language, languages from jurisdiction')).toEqual({ name: 'Euskadi', language: 'eu', languages: ['eu', 'es', 'en'] });
  });

  it('basque_country non_dated_meeting: a meeting without a date keeps its place and gets none', async () => {
    expect(await one(`select mf.ordinal, m.held_on_raw, m.held_on_earliest, m.held_on_latest, m.sort_on, m.state from meeting m join meeting_forum mf on mf.meeting_id = m.id where m.place ~ 'Artium'`)).toEqual({
      ordinal: 3, held_on_raw: null, held_on_earliest: null, held_on_latest: null, sort_on: null, state: 'held',
    });
  });
});

it('who was a member until some day of a year has no seat that stands; since some day, one without a first day', async () => {
  const seats = await sql<{ name: string }>(`select o.name, s.valid_from, s.valid_until from seat s join organization o on o.id = s.organization_id where o.name in ('Osoigo', 'Eusko Ikaskuntza')`);
  expect(seats).toEqual([{ name: 'Eusko Ikaskuntza', valid_from: null, valid_until: null }]);
});

it('titular and alternate hold the seat under their pseudonyms', async () => {
  expect(await sql(`select p.name, h.kind from seat_holding h join person p on p.id = h.person_id join seat s on s.id = h.seat_id join organization o on o.id = s.organization_id and o.name = 'Basque Government' order by h.kind`)).toEqual([
    { name: 'Person 02', kind: 'alternate' }, { name: 'Person 01', kind: 'titular' },
  ]);
});

it('a possible successor is no alias and no successor', async () => {
  expect(await sql('select name from organization_alias')).toEqual([]);
  expect(await sql('select id from organization where succeeds_id is not null')).toEqual([]);
});

it('what another body held is no session of the forum; its number is at least what was said', async () => {
  expect(await sql(`select mf.ordinal, m.is_formal, m.title, h.attended, h.certainty from meeting m join meeting_forum mf on mf.meeting_id = m.id left join headcount h on h.meeting_forum_id = mf.id where not m.is_formal order by mf.ordinal`)).toEqual([
    { ordinal: 2, is_formal: false, title: 'Open Forum', attended: 100, certainty: 'at_least' },
    { ordinal: 4, is_formal: false, title: null, attended: null, certainty: null },
  ]);
});

it('of a decision only the words are known', async () => {
  expect(await sql('select text, method, result, tally, decided_on_raw from decision order by decided_on_raw')).toEqual([
    { text: 'governance model approved', method: 'unknown', result: 'unknown', tally: null, decided_on_raw: '2018-05-29' },
    { text: 'previous minutes approved', method: 'unknown', result: 'unknown', tally: null, decided_on_raw: '2018-11-15' },
  ]);
});

it('a body outside the administration is a partner', async () => {
  expect(await sql(`select distinct o.name, x.part from commitment_organization x join organization o on o.id = x.organization_id where o.name in ('Basque Government', 'Asociación Mestiza', 'Kultiba') order by o.name`)).toEqual([
    { name: 'Asociación Mestiza', part: 'partner' }, { name: 'Basque Government', part: 'responsible' }, { name: 'Kultiba', part: 'responsible' },
  ]);
});
