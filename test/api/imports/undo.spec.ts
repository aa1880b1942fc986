import { beforeAll, describe, expect, it } from '@jest/globals';

import { Comment } from '../../../apps/api/src/comments/comment.entity.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { type Answer, graphqlClient } from '../../support/graphql-client.js';
import { type Json, published, useImports } from './published.js';

const imports = useImports();
const { sql, one } = imports;

interface Batches {
  importBatches: { id: string; isLatest: boolean; undoneAt: string | null; created: number; changed: number }[];
}

interface Office {
  readonly forumId: string;
  readonly cookie: string;
}

const UNDO = 'mutation ($input: UndoImportInput!) { undoImport(input: $input) { batch { id undoneAt isLatest } } }';

async function office(): Promise<Office> {
  const { id: jurisdictionId } = await makeJurisdiction(imports.app);
  const { id: forumId } = await makeForum(imports.app, { jurisdictionId });
  return { forumId, cookie: (await signInAs(imports.app, 'secretariat', forumId)).cookie };
}

async function take({ forumId, cookie }: Office, content: Json, choices: object | null = null): Promise<void> {
  const { errors } = await graphqlClient(imports.app.url, cookie)('mutation ($input: ImportFileInput!) { importFile(input: $input) { created } }', { input: { forumId, json: JSON.stringify(content), choices } });
  expect(errors).toEqual([]);
}

const batches = async ({ forumId, cookie }: Office): Promise<Batches['importBatches']> =>
  (await graphqlClient(imports.app.url, cookie)<Batches>('query ($forumId: ID!) { importBatches(forumId: $forumId) { id isLatest undoneAt created changed } }', { forumId })).data?.importBatches ?? [];

const undo = async ({ cookie }: Office, batchId: string): Promise<Answer<unknown>> => graphqlClient(imports.app.url, cookie)(UNDO, { input: { batchId } });

/** What stands in the tables of content, without versions, days of writing, and the highest numbers given: none is given twice. */
const CONTENT = ['organization', 'organization_alias', 'person', 'seat', 'action_plan', 'slug_history', 'plan_forum', 'commitment', 'milestone', 'wording', 'status_statement', 'amendment', 'amendment_change_wording', 'document', 'meeting', 'meeting_forum', 'decision', 'imported_record', 'commitment_organization'];
async function content(): Promise<unknown> {
  const tables = [];
  for (const table of CONTENT) tables.push([table, await sql(`select to_jsonb(t) - '{version,updated_at,last_amendment_number}'::text[] as row from ${table} t order by to_jsonb(t)::text`)]);
  return tables;
}

type File = Json & { plans: [Json]; commitments: [Json & { milestones: Json[] }]; organisations: Json[] };
const file = (): File => published('penalolen') as File;

describe('an import that is taken back', () => {
  let place: Office;
  beforeAll(async () => {
    place = await office();
  });

  it('leaves nothing of what it made, and can be done again', async () => {
    const before = await content();
    await take(place, file());
    const [batch] = await batches(place);
    expect(batch).toMatchObject({ isLatest: true, undoneAt: null, changed: 0 });
    expect((await undo(place, batch?.id ?? '')).errors).toEqual([]);
    expect(await content()).toEqual(before);
    expect(await one(`select role, forum_id from audit_log where act = 'undo_import' and object_id = $1`, batch?.id)).toEqual({ role: 'secretariat', forum_id: place.forumId });
    expect((await undo(place, batch?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });

    await take(place, file());
    expect((await batches(place)).map(({ undoneAt, isLatest }) => [undoneAt === null, isLatest])).toEqual([[true, true], [false, false]]);
  });

  it('puts back what a corrected file changed, words too', async () => {
    const before = await content();
    const corrected = file();
    corrected.plans[0]['end'] = '2024-10';
    Object.assign(corrected.commitments[0].milestones[1] ?? {}, { original: 'Diagnosis of how satisfied the community is.' });
    Object.assign(corrected.organisations[0] ?? {}, { kind: 'council' });
    corrected.organisations.push({ ...corrected.organisations[0], name: 'A new member', name_local: null, aliases: [] });
    await take(place, corrected);
    const [batch, former] = await batches(place);
    expect((await undo(place, former?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    expect((await undo(place, batch?.id ?? '')).errors).toEqual([]);
    expect(await content()).toEqual(before);
  });
});

describe('a table of a plan that is being written', () => {
  const table = (title: string): Json => ({ table: [['N° compromiso', 'Compromiso', 'Hito'], ['1', title, 'Plan de aseo']], fileName: 'plan.csv' });
  const words = (planId: string) => sql(`select w.number, w.title, w.state from wording w join commitment c on c.id = w.commitment_id where c.plan_id = $1 order by 1`, planId);

  it('corrects drafts by drafts, with no amendment, and taken back the former is a draft again', async () => {
    const place = await office();
    const { plan: { id: planId } } = await makePlan(imports.app, { forumId: place.forumId });
    await take(place, table('Barrios limpios'), { planId });
    await take(place, table('Barrios más limpios'), { planId });
    expect(await words(planId)).toEqual([{ number: 1, title: 'Barrios limpios', state: 'superseded' }, { number: 2, title: 'Barrios más limpios', state: 'draft' }]);
    expect(await sql('select id from amendment where plan_id = $1', planId)).toEqual([]);
    expect((await undo(place, (await batches(place))[0]?.id ?? '')).errors).toEqual([]);
    expect(await words(planId)).toEqual([{ number: 1, title: 'Barrios limpios', state: 'draft' }]);
  });
});

describe('an import is not taken back', () => {
  it('where somebody has edited what it made', async () => {
    const place = await office();
    await take(place, file());
    await sql(`update organization set name = 'Otra', version = version + 1 where name = 'CEPAL' and jurisdiction_id = (select jurisdiction_id from forum where id = $1)`, place.forumId);
    const [batch] = await batches(place);
    expect((await undo(place, batch?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_version', current: ['organization'] });
    expect((await batches(place))[0]?.undoneAt).toBeNull();
  });

  it('where a comment is pinned to its words, which stay', async () => {
    const place = await office();
    await take(place, file());
    const wording = await one<{ id: string; milestoneId: string; jurisdictionId: string }>(
      `select w.id, m.id as "milestoneId", f.jurisdiction_id as "jurisdictionId" from wording w join milestone m on m.id = w.milestone_id join commitment c on c.id = m.commitment_id join plan_forum p on p.plan_id = c.plan_id join forum f on f.id = p.forum_id where p.forum_id = $1 and w.state = 'in_force' limit 1`, place.forumId);
    const manager = managerOf(imports.app);
    const { id: personId } = await makePerson(imports.app, { jurisdictionId: wording.jurisdictionId });
    await manager.save(manager.create(Comment, { forumId: place.forumId, milestoneId: wording.milestoneId, wordingId: wording.id, kind: 'support', text: 'De acuerdo.', language: 'es', personId, postedAt: new Date() }));
    const [batch] = await batches(place);
    expect((await undo(place, batch?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
    expect(await sql('select id from wording where id = $1', wording.id)).toHaveLength(1);
  });

  it('where somebody has translated its words', async () => {
    const place = await office();
    await take(place, file());
    await sql(`insert into translation (id, object_type, object_id, object_version, field, text, language, translator, translated_at)
      select gen_random_uuid(), 'wording', w.id, w.version, 'title', 'Diagnosis', 'en', 'human', now() from wording w join milestone m on m.id = w.milestone_id join commitment c on c.id = m.commitment_id join plan_forum p on p.plan_id = c.plan_id where p.forum_id = $1 limit 1`, place.forumId);
    const [batch] = await batches(place);
    expect((await undo(place, batch?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', current: ['other'] });
  });

  it('by another forum’s secretariat, or one that is signed out', async () => {
    const [place, other] = [await office(), await office()];
    await take(place, file());
    const [batch] = await batches(place);
    expect((await undo(other, batch?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await graphqlClient(imports.app.url)(UNDO, { input: { batchId: batch?.id } })).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('by any other way: the application deletes no words, nor an address', async () => {
    await expect(sql(`delete from wording where origin = 'import'`)).rejects.toThrow();
    await expect(sql(`delete from slug_history`)).rejects.toThrow();
  });

  it('of another batch: with the owner’s rights go only the words of the one that is named', async () => {
    const [one, other] = [await office(), await office()];
    await take(one, file());
    await take(other, file());
    const words = () => sql<{ id: string }>(`select object_id as id from import_act a join import_batch b on b.id = a.batch_id join wording w on w.id = a.object_id where b.forum_id = $1`, one.forumId);
    const kept = await words();
    expect(kept.length).toBeGreaterThan(0);
    await sql('select take_back_import($1, $2::uuid[], array[]::uuid[])', (await batches(other))[0]?.id, kept.map(({ id }) => id));
    expect(await words()).toEqual(kept);
  });
});
