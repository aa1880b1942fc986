import { beforeAll, describe, expect, it } from '@jest/globals';

import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { type Answer, graphqlClient } from '../../support/graphql-client.js';
import { type Json, published, useImports } from './published.js';

const imports = useImports();
const { sql, one } = imports;

interface Imported {
  importFile: { created: number; changed: number; kept: number; forum: { id: string; slug: string } };
}

let forumId: string;
let jurisdictionId: string;

const importFile = (json: string, cookie?: string, forum = forumId): Promise<Answer<Imported>> =>
  graphqlClient(imports.app.url, cookie)<Imported>('mutation ($input: ImportFileInput!) { importFile(input: $input) { created changed kept forum { id slug } } }', { input: { forumId: forum, json } });

const secretariat = async (forum = forumId, secondFactor = true): Promise<string> => (await signInAs(imports.app, 'secretariat', forum, { secondFactor })).cookie;

const content = JSON.stringify(published('penalolen'));

beforeAll(async () => {
  jurisdictionId = (await makeJurisdiction(imports.app, { slug: 'comuna', name: 'Peñalolén' })).id;
  forumId = (await makeForum(imports.app, { jurisdictionId, slug: 'consejo', name: 'Mesa de Gobierno Abierto de la comuna' })).id;
});

const rows = (): Promise<unknown[]> => sql('select source_key from imported_record');

describe('a file is refused', () => {
  it('of who is not the forum’s secretariat, and changes nothing', async () => {
    const other = (await makeForum(imports.app, { jurisdictionId })).id;
    expect((await importFile(content)).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'signed_out' });
    expect((await importFile(content, await secretariat(other))).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_permitted' });
    expect((await importFile(content, await secretariat(forumId, false))).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'second_factor_required' });
    expect((await importFile(content, await secretariat(), '0190a0a0-0000-7000-8000-000000000000')).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rows()).toEqual([]);
  });

  it('with every fault at once, each by its path', async () => {
    const broken = published('penalolen') as Json & { plans: [Json]; commitments: [Json & { milestones: [Json, Json] }, Json]; meetings: [Json, Json]; member: Json };
    delete broken.member['name'];
    Object.assign(broken, { shape_version: 2, invented: [] });
    Object.assign(broken.plans[0], { end: '2024-13', source: 7 });
    Object.assign(broken.commitments[0].milestones[0], { status: 'nearly', original: 'a\u0000b' });
    Object.assign(broken.meetings[1], { attendees_total: -1, agenda: 'one, two' });
    const { errors } = await importFile(JSON.stringify(broken), await secretariat());
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID',
      fields: {
        'json.shape_version': 'unknown', 'json.invented': 'unknown', 'json.member.name': 'required', 'json.plans.0.end': 'malformed', 'json.plans.0.source': 'malformed',
        'json.commitments.0.milestones.0.status': 'unknown', 'json.commitments.0.milestones.0.original': 'nul_byte', 'json.meetings.1.attendees_total': 'out_of_range', 'json.meetings.1.agenda': 'malformed',
      },
    });
    expect(await rows()).toEqual([]);
  });

  it('where its records contradict one another', async () => {
    const broken = published('penalolen') as Json & { plans: Json[]; commitments: [Json, Json, Json] };
    Object.assign(broken.commitments[0], { plan: 'CL-PLN-2' });
    Object.assign(broken.commitments[1], { source: 'a report' });
    Object.assign(broken.commitments[2], { number: 2 });
    broken.plans.push({ ...broken.plans[0], title: null });
    const { errors } = await importFile(JSON.stringify(broken), await secretariat());
    expect(errors[0]?.extensions.fields).toEqual({
      'json.commitments.0.plan': 'unknown', 'json.commitments.1.source': 'unknown', 'json.commitments.2.number': 'already_exists', 'json.plans.1.id': 'already_exists', 'json.plans.1.title': 'required',
    });
  });

  it('where it is no JSON, or none of ours', async () => {
    const cookie = await secretariat();
    for (const json of ['{', '', '[]', 'null', '"text"', '[[[[[[[[[[']) expect((await importFile(json, cookie)).errors[0]?.extensions).toMatchObject({ code: 'INVALID' });
    expect(await rows()).toEqual([]);
  });
});

describe('a file that the secretariat of a forum hands in', () => {
  it('hangs on its forum and jurisdiction, and leaves both as they are', async () => {
    const cookie = await secretariat();
    const { data, errors } = await importFile(content, cookie);
    expect(errors).toEqual([]);
    expect(data?.importFile).toMatchObject({ changed: 0, kept: 0, forum: { id: forumId, slug: 'consejo' } });
    expect(await one('select name, origin, version, last_ordinal from forum where id = $1', forumId)).toEqual({ name: 'Mesa de Gobierno Abierto de la comuna', origin: 'entered', version: 1, last_ordinal: 2 });
    expect(await sql('select id from jurisdiction')).toHaveLength(1);
    expect(await one(`select forum_id, part from plan_forum`)).toEqual({ forum_id: forumId, part: 'lead' });
    expect(await sql(`select distinct role, forum_id, account_id is not null as signed_in from audit_log where act = 'import_record'`)).toEqual([{ role: 'secretariat', forum_id: forumId, signed_in: true }]);
  });

  it('has no effect when it is handed in again, also after the forum has moved to another address', async () => {
    const cookie = await secretariat();
    await sql(`insert into slug_history (id, jurisdiction_id, slug, forum_id) values (gen_random_uuid(), $1, 'mesa-nueva', $2)`, jurisdictionId, forumId);
    await sql(`update forum set slug = 'mesa-nueva' where id = $1`, forumId);
    const before = await sql('select count(*) from audit_log');
    expect((await importFile(content, cookie)).data?.importFile).toMatchObject({ created: 0, changed: 0, kept: 0 });
    expect(await sql('select count(*) from audit_log')).toEqual(before);
  });
});
