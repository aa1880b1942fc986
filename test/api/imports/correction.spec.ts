import { describe, expect, it } from '@jest/globals';

import { Wording } from '../../../apps/api/src/commitments/wording.entity.js';
import { PlanForum } from '../../../apps/api/src/plans/plan-forum.entity.js';
import { makeForum } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { type Json, published, useImports } from './published.js';

const imports = useImports();
const { sql, one, take } = imports;

type Peñalolén = Json & { plans: [Json]; commitments: (Json & { milestones: Json[] })[]; organisations: (Json & { aliases: string[] })[]; meetings: (Json & { agenda: string[] | null })[] };

const file = (): Peñalolén => published('penalolen') as Peñalolén;

/** The n-th record of a list, which must be there. */
function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}

const milestone = (content: Peñalolén, commitment: number, index: number): Json => nth(nth(content.commitments, commitment).milestones, index);

const inJurisdiction = (slug: string): string => `select id from jurisdiction where slug = '${slug}'`;

const WORDINGS = `select w.number, w.state, w.text, w.id from wording w join milestone m on m.id = w.milestone_id join commitment c on c.id = m.commitment_id
  join action_plan p on p.id = c.plan_id join jurisdiction j on j.id = p.jurisdiction_id where j.slug = $1 and c.number = $2 and m.number = $3 order by w.number`;

interface WordingRow {
  readonly number: number;
  readonly state: string;
  readonly text: string | null;
  readonly id: string;
}

describe('a corrected file', () => {
  it('changes what it corrects, and leaves all else as it was', async () => {
    await take(file(), 'corrected');
    const untouched = await sql(`select * from organization where jurisdiction_id in (${inJurisdiction('corrected')}) and name <> 'CEPAL' order by id`);
    const corrected = file();
    corrected.plans[0]['end'] = '2024-10';
    const cepal = corrected.organisations.find(({ name }) => name === 'CEPAL');
    Object.assign(cepal ?? {}, { kind: 'UN regional commission' });

    expect(await take(corrected, 'corrected')).toEqual({ created: 0, changed: 2, kept: 0 });
    expect(await one(`select ends_raw, ends_latest, version from action_plan where jurisdiction_id in (${inJurisdiction('corrected')})`)).toEqual({ ends_raw: '2024-10', ends_latest: '2024-10-31', version: 2 });
    expect(await one(`select kind_raw, version from organization where name = 'CEPAL'`)).toEqual({ kind_raw: 'UN regional commission', version: 2 });
    expect(await sql(`select * from organization where jurisdiction_id in (${inJurisdiction('corrected')}) and name <> 'CEPAL' order by id`)).toEqual(untouched);
    expect(await one(`select v.before ->> 'kindRaw' as before, v.after ->> 'kindRaw' as after from audit_log l join audit_value v on v.audit_log_id = l.id where l.act = 'import_correction' and l.object_type = 'organization'`)).toEqual({ before: null, after: 'UN regional commission' });
    expect(await take(corrected, 'corrected')).toEqual({ created: 0, changed: 0, kept: 0 });
  });

  it('adds what is new, after what is there, and deletes nothing', async () => {
    await take(file(), 'added');
    const grown = file();
    nth(grown.commitments, 0).milestones.unshift({ ...milestone(grown, 0, 0), title: 'A milestone found later', original: 'Found later.', amended: null });
    grown.meetings.push({ ...nth(grown.meetings, 0), date: '2020-12-01' });
    grown.organisations = grown.organisations.filter(({ name }) => name !== 'CEPAL');

    await take(grown, 'added');
    expect(await sql<WordingRow>(WORDINGS, 'added', 1, 7)).toMatchObject([{ number: 1, state: 'in_force', text: 'Found later.' }]);
    expect(await sql(`select mf.ordinal, m.held_on_raw from meeting_forum mf join meeting m on m.id = mf.meeting_id where m.jurisdiction_id in (${inJurisdiction('added')}) order by 1`)).toEqual([
      { ordinal: 1, held_on_raw: '2021-04-29' }, { ordinal: 2, held_on_raw: '2021-05-11' }, { ordinal: 3, held_on_raw: '2020-12-01' },
    ]);
    expect(await sql(`select s.id from seat s join organization o on o.id = s.organization_id and o.name = 'CEPAL' and o.jurisdiction_id in (${inJurisdiction('added')})`)).toHaveLength(1);
  });

  it('never changes words that were shown: the corrected ones are a wording of their own, by an editorial amendment', async () => {
    await take(file(), 'reworded');
    const [before] = await sql<WordingRow>(WORDINGS, 'reworded', 1, 2);
    const corrected = file();
    Object.assign(milestone(corrected, 0, 1), { original: 'Diagnosis of how satisfied the community is.' });

    await take(corrected, 'reworded');
    const [former, now, ...more] = await sql<WordingRow>(WORDINGS, 'reworded', 1, 2);
    expect(former).toEqual({ ...before, state: 'superseded' });
    expect(now).toMatchObject({ number: 2, state: 'in_force', text: 'Diagnosis of how satisfied the community is.' });
    expect(more).toEqual([]);
    expect(await sql(`select a.kind, a.state, a.origin, a.reason, w.side, w.wording_id from amendment a join amendment_change c on c.amendment_id = a.id join amendment_change_wording w on w.change_id = c.id where w.wording_id in ($1, $2) order by w.side`, former?.id, now?.id)).toEqual([
      { kind: 'editorial', state: 'in_force', origin: 'import', reason: null, side: 'from', wording_id: former?.id },
      { kind: 'editorial', state: 'in_force', origin: 'import', reason: null, side: 'to', wording_id: now?.id },
    ]);
    expect(await take(corrected, 'reworded')).toEqual({ created: 0, changed: 0, kept: 0 });
  });

  it('corrects words in the name of the forum that leads the plan today', async () => {
    await take(file(), 'led');
    const { id: jurisdictionId } = await one<{ id: string }>(inJurisdiction('led'));
    const { id: planId } = await one<{ id: string }>('select id from action_plan where jurisdiction_id = $1', jurisdictionId);
    const { id: forumId } = await makeForum(imports.app, { jurisdictionId });
    await sql(`update plan_forum set valid_until = '2021-12-31' where plan_id = $1 and part = 'lead'`, planId);
    const manager = managerOf(imports.app);
    await manager.save(manager.create(PlanForum, { planId, forumId, part: 'lead', validFrom: '2022-01-01' }));
    const corrected = file();
    Object.assign(milestone(corrected, 0, 1), { original: 'Diagnosis of how satisfied the community is.' });
    await take(corrected, 'led');
    expect(await one(`select a.forum_id from amendment a where a.plan_id = $1 and a.kind = 'editorial'`, planId)).toEqual({ forum_id: forumId });
  });

  it('takes up an amendment that was not known before', async () => {
    await take(file(), 'amended-later');
    const amended = file();
    Object.assign(milestone(amended, 0, 3), { amended: 'Training on the tools of the OIRS.' });
    await take(amended, 'amended-later');
    expect(await sql<WordingRow>(WORDINGS, 'amended-later', 1, 4)).toMatchObject([{ number: 1, state: 'superseded', text: 'Training on tools and protocols.' }, { number: 2, state: 'in_force', text: 'Training on the tools of the OIRS.' }]);
  });
});

describe('what people have edited here since', () => {
  it('stays theirs, whether the file says the same as before or something new', async () => {
    await take(file(), 'edited');
    const edited = `update organization set name = 'Universidad de Chile, sede Peñalolén', version = version + 1 where name = 'Universidad de Chile' and jurisdiction_id in (${inJurisdiction('edited')}) returning id`;
    const [[row]] = (await sql(edited)) as unknown as [[{ id: string }]];
    expect(await take(file(), 'edited')).toEqual({ created: 0, changed: 0, kept: 0 });

    const corrected = file();
    const university = corrected.organisations.find(({ name }) => name === 'Universidad de Chile');
    Object.assign(university ?? {}, { name_local: 'Universidad de Chile en la comuna', kind: 'university' });
    expect(await take(corrected, 'edited')).toMatchObject({ kept: 1 });
    expect(await one('select name, kind_raw from organization where id = $1', row.id)).toEqual({ name: 'Universidad de Chile, sede Peñalolén', kind_raw: 'university' });
  });

  it('stays removed, where they removed it', async () => {
    await take(file(), 'removed');
    await sql(`delete from organization_alias where name = 'ECLAC' and organization_id in (select id from organization where jurisdiction_id in (${inJurisdiction('removed')}))`);
    expect(await take(file(), 'removed')).toEqual({ created: 0, changed: 0, kept: 0 });
    expect(await sql(`select a.id from organization_alias a join organization o on o.id = a.organization_id and o.jurisdiction_id in (${inJurisdiction('removed')}) where a.name = 'ECLAC'`)).toEqual([]);
  });

  it('stays in force, where they amended it', async () => {
    await take(file(), 'amended-here');
    const [imported] = await sql<WordingRow>(WORDINGS, 'amended-here', 1, 4);
    const manager = managerOf(imports.app);
    const former = await manager.findOneByOrFail(Wording, { id: imported?.id ?? '' });
    await manager.save(Object.assign(former, { state: 'superseded' }));
    const { milestoneId, starts, ends } = former;
    await manager.save(manager.create(Wording, { milestoneId, number: 2, state: 'in_force', language: 'es', title: 'Capacitación', text: 'Capacitar a toda la planta.', starts, ends }));

    const corrected = file();
    Object.assign(milestone(corrected, 0, 3), { original: 'Training on tools, protocols and forms.', amended: 'Training of all officials.' });
    expect((await take(corrected, 'amended-here')).kept).toBeGreaterThan(0);
    expect(await sql<WordingRow>(WORDINGS, 'amended-here', 1, 4)).toMatchObject([{ number: 1, state: 'superseded', text: 'Training on tools and protocols.' }, { number: 2, state: 'in_force', text: 'Capacitar a toda la planta.' }]);
  });
});
