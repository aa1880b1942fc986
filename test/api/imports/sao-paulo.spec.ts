import { describe, expect, it } from '@jest/globals';

import { useImports } from './published.js';

const { sql, one } = useImports('sao_paulo');

describe('import traps', () => {
  it('sao_paulo new_forum_per_plan: no membership is claimed of a forum that is made anew for each plan', async () => {
    expect(await one('select name, language, succeeds_id, started_raw from forum')).toEqual({ name: 'Fórum de Gestão Compartilhada', language: 'und', succeeds_id: null, started_raw: null });
    expect(await sql('select id from seat union all select id from bench union all select id from seat_holding')).toEqual([]);
    expect(await sql(`select name from organization where name ~ 'Fórum'`)).toEqual([]);
  });

  it('sao_paulo milestones_known_only_by_count: four milestones each, with their number and no words', async () => {
    expect(await sql(`select c.number, array_agg(m.code order by m.number) as codes, count(w.title)::int as titles, count(w.text)::int as texts, min(w.fidelity) as fidelity
      from milestone m join commitment c on c.id = m.commitment_id join wording w on w.milestone_id = m.id group by 1 order by 1`)).toEqual(
      [1, 2, 3, 4].map((number) => ({ number, codes: [1, 2, 3, 4].map((nth) => `${number}.${nth}`), titles: 0, texts: 0, fidelity: 'unknown' })),
    );
  });

  it('sao_paulo plan_years_conflict: the years are those of the plan’s own page, the other ones are nowhere', async () => {
    expect(await one(`select p.title, p.language, p.ends_raw, p.announced_commitments from action_plan p where p.slug = 'plan-2021-2024'`)).toEqual({ title: '3º Plano de Ação em Governo Aberto', language: 'pt', ends_raw: '2024-10', announced_commitments: 4 });
    expect(await sql(`select id from action_plan where title ~ '2021-2023' or slug ~ '2021-2023'`)).toEqual([]);
  });
});

it('of a plan without an end only its publication is known', async () => {
  expect(await sql('select slug, state from action_plan order by slug')).toEqual([
    { slug: 'plan-2018-2020', state: 'adopted' }, { slug: 'plan-2021-2024', state: 'closed' }, { slug: 'plan-2025-2028', state: 'adopted' }, { slug: 'plan-br-sp-1', state: 'adopted' },
  ]);
});

it('commitments keep the numbers of their own plan, and words their own language', async () => {
  expect(await sql(`select c.number, c.process_number, w.title, w.language from commitment c join action_plan p on p.id = c.plan_id join wording w on w.commitment_id = c.id where c.number = 1 order by p.slug`)).toEqual([
    { number: 1, process_number: '6011.2021/0001930-2', title: 'Open data on tenders and contracts', language: 'en' }, { number: 1, process_number: null, title: 'Participação', language: 'pt' },
  ]);
});
