import { describe, expect, it } from '@jest/globals';

import { useImports } from './published.js';

const { sql, one } = useImports('maipu');

describe('import traps', () => {
  it('maipu duplicate_institution_typo: one organization, with what was printed kept', async () => {
    expect(await sql(`select o.name, c.part from commitment_organization c join organization o on o.id = c.organization_id`)).toEqual([{ name: 'Ilustre Municipalidad de Maipú', part: 'responsible' }]);
    expect(await sql(`select name, sector from organization where name ~* 'ilustre'`)).toEqual([{ name: 'Ilustre Municipalidad de Maipú', sector: 'government' }]);
    expect(await one(`select institutions_raw from commitment where external_id = 'CLMPU0001'`)).toEqual({ institutions_raw: '"Ilustre Municipalidad de Maipú" seven times, once misspelt "IluIlustre"' });
  });

  it('maipu two_end_dates: the plan ends on its own date, the administration on another', async () => {
    expect(await one('select ends_raw, ends_latest, administration_ends_raw, administration_ends_latest from action_plan')).toEqual({ ends_raw: '2024-08', ends_latest: '2024-08-31', administration_ends_raw: '2024-10', administration_ends_latest: '2024-10-31' });
  });

  it('maipu truncated_title: a title that is cut in the source is null', async () => {
    expect(await one('select w.title, w.text, w.fidelity from wording w join commitment c on c.id = w.commitment_id where c.number = 4')).toEqual({ title: null, text: null, fidelity: 'unknown' });
    expect(await sql(`select 1 from wording where title ~ 'More and Be' or text ~ 'More and Be'`)).toEqual([]);
  });

  it('maipu url_encoding: an address is kept as it stands, and gives no external id', async () => {
    expect(await one(`select c.external_id, d.url from commitment c join document d on d.id = c.source_document_id where c.number = 1`)).toEqual({
      external_id: 'CLMPU0001', url: 'https://opengovpartnership.org/members/maip%C3%BA-chile/commitments/clmpu0001',
    });
  });
});

it('a start that the file’s author took from a commitment is not the plan’s', async () => {
  expect(await one('select p.starts_raw, w.starts_raw as commitment from action_plan p join commitment c on c.plan_id = p.id and c.number = 1 join wording w on w.commitment_id = c.id')).toEqual({ starts_raw: null, commitment: '2023-03' });
});

it('a number that the source calls approximate is approximate; one that it does not give is none', async () => {
  expect(await sql(`select m.title, h.attended, h.apologies, h.certainty from meeting m join meeting_forum mf on mf.meeting_id = m.id left join headcount h on h.meeting_forum_id = mf.id order by mf.ordinal`)).toEqual([
    { title: 'Forum 1', attended: 40, apologies: null, certainty: 'exact' },
    { title: 'Forum 2', attended: 150, apologies: null, certainty: 'approximate' },
    { title: 'Forum 3', attended: null, apologies: null, certainty: null },
    { title: 'Plan launch', attended: null, apologies: null, certainty: null },
  ]);
});

it('a promised frequency is a paper to read, not a rule with a clock', async () => {
  expect(await sql('select id from forum_rules')).toEqual([]);
  expect(await one(`select title, language, url from document where kind = 'rules'`)).toMatchObject({ title: 'meetings at least every three months promised in the plan', language: 'en' });
});

it('a group that was promised, and a lead, have no seat', async () => {
  expect(await sql('select id from seat')).toEqual([]);
});
