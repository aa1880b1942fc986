import { beforeAll, describe, expect, it } from '@jest/globals';

import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { type Answer, graphqlClient } from '../../support/graphql-client.js';
import { FILES, type FileName, type Json, published, useImports } from './published.js';

const imports = useImports();
const { sql } = imports;

interface DryRun {
  dryRunImport: {
    created: number; changed: number; kept: number;
    findings: { code: string; handling: string; path: string; value: string | null }[];
    faults: { path: string; reason: string }[];
    kinds: { kind: string; created: number; changed: number }[];
    records: { kind: string; act: string; label: string }[];
    statuses: { said: string; completion: string | null }[];
    names: { said: string; candidates: { id: string; name: string }[]; chosen: string | null }[];
    asksDateOrder: boolean;
  };
}

const DRY_RUN = `mutation ($input: DryRunImportInput!) { dryRunImport(input: $input) { created changed kept asksDateOrder findings { code handling path value } faults { path reason }
  kinds { kind created changed } records { kind act label } statuses { said completion } names { said chosen candidates { id name } } } }`;
const IMPORT = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { created changed kept } }';

let forumId: string;
let jurisdictionId: string;
let cookie: string;

beforeAll(async () => {
  jurisdictionId = (await makeJurisdiction(imports.app, { slug: 'comuna', name: 'Peñalolén' })).id;
  forumId = (await makeForum(imports.app, { jurisdictionId })).id;
  cookie = (await signInAs(imports.app, 'secretariat', forumId)).cookie;
});

const dryRun = (content: unknown, choices?: object): Promise<Answer<DryRun>> => graphqlClient(imports.app.url, cookie)<DryRun>(DRY_RUN, { input: { forumId, json: JSON.stringify(content), choices } });

const told = async (content: unknown, choices?: object): Promise<DryRun['dryRunImport']> => {
  const { data, errors } = await dryRun(content, choices);
  expect(errors).toEqual([]);
  return (data as DryRun).dryRunImport;
};

/** Every table and how many rows it has; the log is sealed on its own time. */
async function everything(): Promise<unknown> {
  const tables = await sql<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('audit_seal', 'audit_cursor') order by 1`);
  const counts = [];
  for (const { name } of tables) counts.push([name, (await sql<{ rows: string }>(`select count(*) as rows from ${name}`))[0]?.rows]);
  return counts;
}

/** Traps that no reading of their file can notice, and why. */
const OUTSIDE: Partial<Record<FileName, Record<string, string>>> = {
  basque_country: { unequal_numbers: 'the two numbers stand on two pages, and the record of the meeting holds neither' },
};

describe.each(FILES)('the dry run of %s', (name) => {
  it('notices each of the file’s own traps, and writes nothing', async () => {
    const before = await everything();
    const content = published(name) as Json & { import_traps: { code: string }[] };
    const run = await told(content);
    expect(await everything()).toEqual(before);
    const codes = new Set(run.findings.map(({ code }) => code));
    const missed = content.import_traps.map(({ code }) => code).filter((code) => !codes.has(code));
    expect(missed).toEqual(Object.keys(OUTSIDE[name] ?? {}));
    expect(run).toMatchObject({ changed: 0, kept: 0, faults: [] });
    expect(run.created).toBeGreaterThan(10);
    expect(run.kinds.reduce((sum, kind) => sum + kind.created, 0)).toBe(run.created);
    // The files hold no contact data, and a reading finds none.
    expect(codes).not.toContain('contact_data');
  });
});

describe('a dry run', () => {
  it('says every fault by its place, in the place of an error', async () => {
    const broken = published('penalolen') as Json & { plans: [Json] };
    broken.plans[0]['end'] = '03/04/2024';
    const run = await told(broken);
    expect(run.faults).toEqual([{ path: 'plans.0.end', reason: 'malformed' }]);
    expect(run.findings).toContainEqual({ code: 'ambiguous_date', handling: 'choose', path: 'plans.0.end', value: '03/04/2024' });
    expect(run.asksDateOrder).toBe(true);
    expect((await told(broken, { dateOrder: 'day_first' })).faults).toEqual([]);
  });

  it('offers the organizations that are here under such a name, and none for a name that is new', async () => {
    const { id } = await makeOrganization(imports.app, { jurisdictionId, name: 'UNIVERSIDAD DE CHILE' });
    const run = await told(published('penalolen'));
    expect(run.names).toEqual([{ said: 'Universidad de Chile', candidates: [{ id, name: 'UNIVERSIDAD DE CHILE' }], chosen: id }]);
  });

  it('is refused what is none of this jurisdiction’s', async () => {
    const elsewhere = await makeOrganization(imports.app, { jurisdictionId: (await makeJurisdiction(imports.app)).id, name: 'Otra' });
    const { errors } = await dryRun(published('penalolen'), { organizations: [{ said: 'Universidad de Chile', organizationId: elsewhere.id }] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'choices.organizations': 'unknown' } });
  });

  it.each(['{', '', 'null x'])('is refused what is no JSON: %j', async (json) => {
    const { errors } = await graphqlClient(imports.app.url, cookie)(DRY_RUN, { input: { forumId, json } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { json: 'malformed' } });
  });
});

describe('what its importer chose', () => {
  it('is what the import does, and is remembered: the same file has no effect afterwards', async () => {
    const [university] = await sql<{ id: string }>(`select id from organization where name = 'UNIVERSIDAD DE CHILE'`);
    const content = published('penalolen') as Json & { commitments: (Json & { milestones: Json[] })[] };
    const [milestone] = content.commitments[0]?.milestones ?? [];
    Object.assign(milestone ?? {}, { end: '03/04/2022', responsible: 'Oficina de Partes, partes@example.org' });
    const choices = { dateOrder: 'day_first', statuses: [{ said: 'implemented in amended form', completion: 'substantial' }], organizations: [{ said: 'Universidad de Chile', organizationId: university?.id }] };
    const run = await told(content, choices);
    const json = JSON.stringify(content);
    const imported = await graphqlClient(imports.app.url, cookie)<{ importFile: { created: number } }>(IMPORT, { input: { forumId, json, choices, fileName: 'plan.json' } });
    expect(imported.data?.importFile).toEqual({ created: run.created, changed: 0, kept: 0 });
    expect(await sql(`select s.completion from status_statement s where s.completion_raw = 'implemented in amended form'`)).toEqual([{ completion: 'substantial' }]);
    expect(await sql(`select ends_raw from wording where ends_latest = '2022-04-03'`)).toHaveLength(2);
    expect(await sql(`select id from organization where lower(name) = 'universidad de chile'`)).toEqual([university]);
    expect(await sql(`select responsible_raw from milestone where responsible_raw like 'Oficina%'`)).toEqual([{ responsible_raw: 'Oficina de Partes, […]' }]);

    const again = await told(content);
    expect(again).toMatchObject({ created: 0, changed: 0, kept: 0 });
    expect(again.names).toMatchObject([{ said: 'Universidad de Chile', chosen: university?.id }]);
    expect(again.statuses).toContainEqual({ said: 'implemented in amended form', completion: 'substantial' });
    expect((await graphqlClient(imports.app.url, cookie)(IMPORT, { input: { forumId, json } })).data).toEqual({ importFile: { created: 0, changed: 0, kept: 0 } });
    expect(await sql('select file_name from import_batch')).toEqual([{ file_name: 'plan.json' }]);
  });
});
