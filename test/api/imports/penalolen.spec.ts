import { describe, expect, it } from '@jest/globals';

import { useImports } from './published.js';

const { sql, one } = useImports('penalolen');

const WORDINGS = `select w.number, w.state, w.fidelity, w.language, w.title, w.text, w.starts_raw, w.ends_raw, w.ends_precision
  from wording w join milestone m on m.id = w.milestone_id join commitment c on c.id = m.commitment_id`;

describe('import traps', () => {
  it('penalolen unknown_dates: a milestone without dates has none, also not the end of its plan', async () => {
    expect(await sql(`${WORDINGS} where num_nonnulls(w.starts_raw, w.starts_earliest, w.starts_latest, w.ends_raw, w.ends_earliest, w.ends_latest, w.ends_precision) > 0`)).toEqual([]);
    expect(await one(`select ends_raw, ends_earliest, ends_latest, ends_precision from action_plan`)).toEqual({ ends_raw: '2024-09', ends_earliest: '2024-09-01', ends_latest: '2024-09-30', ends_precision: 'month' });
  });

  it('penalolen composite_member: an unnamed plural has a seat and is no organization', async () => {
    expect(await sql(`select group_label, language, organization_id, standing from seat where group_label is not null order by position`)).toEqual([
      { group_label: 'Youth associations', language: 'en', organization_id: null, standing: 'member' },
      { group_label: 'Senior citizen associations', language: 'en', organization_id: null, standing: 'member' },
      { group_label: 'Municipal Employee Associations', language: 'en', organization_id: null, standing: 'member' },
    ]);
    expect(await sql(`select name from organization where name ~* 'unnamed|^(youth|senior|municipal employee)'`)).toEqual([]);
  });

  it('penalolen observer_not_member: observers have seats that never vote; a supporter and a lead have none', async () => {
    const seats = await sql<{ name: string }>(`select o.name, s.standing, s.is_voting from seat s join organization o on o.id = s.organization_id where s.standing = 'observer' or o.name ~ 'UNDP|Directorate|Department' order by o.name`);
    expect(seats).toEqual([{ name: 'CEPAL', standing: 'observer', is_voting: false }, { name: 'Fundación Tribu', standing: 'observer', is_voting: false }]);
  });

  it('penalolen amended_scope: both wordings stay, in their order, and the amendment leads from one to the other', async () => {
    expect(await sql(`${WORDINGS} where c.external_id = 'CLPLN0001' and m.number = 1 order by w.number`)).toMatchObject([
      { number: 1, state: 'superseded', fidelity: 'summary', language: 'en', text: expect.stringMatching(/^One system handling requests/) },
      { number: 2, state: 'in_force', fidelity: 'summary', language: 'en', text: expect.stringMatching(/^Platform for virtual requests/) },
    ]);
    const changes = await sql(`select distinct c.position, f.text is null as unknown_before, t.text from amendment a join amendment_change c on c.amendment_id = a.id
      join amendment_change_wording fw on fw.change_id = c.id and fw.side = 'from' join wording f on f.id = fw.wording_id
      join amendment_change_wording tw on tw.change_id = c.id and tw.side = 'to' join wording t on t.id = tw.wording_id
      where a.number = 1 order by c.position`);
    expect(changes).toEqual([
      { position: 1, unknown_before: false, text: expect.stringContaining('OIRS') },
      { position: 2, unknown_before: false, text: 'Proactive-transparency platform for the municipality.' },
      { position: 3, unknown_before: true, text: 'Survey of users of the service.' },
    ]);
  });
});

describe('what Peñalolén’s file does not say', () => {
  it('is null: who decided the amendments, when, and whether the forum was asked', async () => {
    const amendments = await sql(`select number, kind, state, origin, decision_id, consulted, consultation, effective_raw, effective_precision, proposed_at, proposed_by_id from amendment order by number`);
    const unknown = { kind: 'substantive', state: 'in_force', origin: 'import', decision_id: null, consulted: 'unknown', consultation: null, effective_raw: null, effective_precision: null, proposed_at: null, proposed_by_id: null };
    expect(amendments).toMatchObject([unknown, unknown, unknown]);
  });

  it('is no rule, no bench, no quorum, no attendance, no decision and no minutes', async () => {
    for (const table of ['forum_rules', 'bench', 'presence', 'stated_attendance', 'headcount', 'decision', 'minutes', 'phase', 'seat_holding', 'person']) {
      expect({ table, rows: await sql(`select id from ${table}`) }).toEqual({ table, rows: [] });
    }
    expect(await sql('select quorum, quorum_state, composition, rules_id from meeting_forum')).toEqual(Array(2).fill({ quorum: null, quorum_state: null, composition: null, rules_id: null }));
  });

  it('is no status: words of a source without an OGP word stay words', async () => {
    expect(await one(`select completion, author, state from status_statement where completion_raw = 'implemented in amended form'`)).toEqual({ completion: 'unknown', author: 'published_source', state: 'published' });
    expect(await sql(`select distinct completion from status_statement where completion_raw = 'completed'`)).toEqual([{ completion: 'completed' }]);
    expect(await sql(`select 1 from status_statement s join wording w on w.id = s.wording_id where w.title = 'Diagnostic sessions'`)).toEqual([]);
  });

  it('is no external id, where the file’s author inferred it', async () => {
    expect(await sql(`select number, external_id from commitment order by number`)).toEqual([
      { number: 1, external_id: 'CLPLN0001' }, { number: 2, external_id: 'CLPLN0002' }, { number: 3, external_id: null },
    ]);
  });
});

describe('what Peñalolén’s file says', () => {
  it('is a closed plan at its address, led by the forum, with the end of the administration apart', async () => {
    expect(await one(`select p.slug, p.title, p.language, p.state, p.submitted_raw, p.starts_raw, p.administration_ends_raw, p.announced_commitments, p.evaluators_raw, x.part, f.slug as forum
      from plan_forum x join action_plan p on p.id = x.plan_id join forum f on f.id = x.forum_id`)).toEqual({
      slug: 'plan-2021-2024', title: 'Action Plan I, Peñalolén, Chile, 2021-2024', language: 'en', state: 'closed', submitted_raw: '2021-11-16', starts_raw: null,
      administration_ends_raw: '2024-09', announced_commitments: 3, evaluators_raw: ['José Hernández Bonivento (Universidad Austral de Chile)'], part: 'lead', forum: 'mesa',
    });
    expect(await sql(`select o.name from plan_organization x join organization o on o.id = x.organization_id order by o.name`)).toEqual([
      { name: 'Department of Citizen Participation (DIDECO)' }, { name: 'Directorate of Control and Open Government' }, { name: 'Municipal Administration' },
    ]);
    expect(await one(`select o.plan_title, o.axis, o.objective, o.language from local_plan_link x join action_plan p on p.id = x.plan_id join local_plan_objective o on o.id = x.objective_id`)).toEqual({ plan_title: 'PLADECO 2018-2025', axis: 'Peñalolén Más Cerca', objective: null, language: 'es' });
  });

  it('is a reported result apart from a promised milestone', async () => {
    expect(await sql(`select x.number, m.kind, count(*)::int as milestones from milestone m join commitment x on x.id = m.commitment_id group by 1, 2 order by 1`)).toEqual([
      { number: 1, kind: 'milestone', milestones: 6 }, { number: 2, kind: 'reported_result', milestones: 8 }, { number: 3, kind: 'reported_result', milestones: 4 },
    ]);
  });

  it('is its administrations, years as years', async () => {
    expect(await sql(`select a.mayor, a.started_raw, a.started_precision, a.ended_raw from administration a order by a.started_raw`)).toEqual([
      { mayor: 'Claudio Orrego', started_raw: '2004', started_precision: 'year', ended_raw: '2012' },
      { mayor: 'Carolina Leitao', started_raw: '2012', started_precision: 'year', ended_raw: '2024' },
      { mayor: null, started_raw: '2024', started_precision: 'year', ended_raw: null },
    ]);
  });

  it('is its source, as author, title, date and link', async () => {
    expect(await one(`select d.kind, d.author, d.title, d.url, d.published_raw, d.visibility, d.language from administration a join document d on d.id = a.source_document_id where a.started_raw = '2004'`)).toEqual({
      kind: 'evaluation', author: 'José Hernández Bonivento, Universidad Austral de Chile', title: 'Final Learning Exercise Summary Report: Peñalolén, Chile, Action Plan I 2021-2024', url: null, published_raw: null, visibility: 'public', language: 'en',
    });
  });

  it('is two held meetings with their agenda and what proves them', async () => {
    expect(await sql(`select mf.ordinal, m.state, m.kind, m.kind_raw, m.held_on_raw, m.is_formal, d.description, (select count(*)::int from agenda_item a where a.meeting_id = m.id) as items
      from meeting m join meeting_forum mf on mf.meeting_id = m.id
      join meeting_document md on md.meeting_id = m.id join document d on d.id = md.document_id order by mf.ordinal`)).toEqual([
      { ordinal: 1, state: 'held', kind: 'unknown', kind_raw: 'formation meeting', held_on_raw: '2021-04-29', is_formal: true, description: 'minutes, recording and systematisation in a shared Google Drive folder', items: 0 },
      { ordinal: 2, state: 'held', kind: 'working', kind_raw: 'working meeting', held_on_raw: '2021-05-11', is_formal: true, description: 'same Drive folder', items: 2 },
    ]);
  });
});
