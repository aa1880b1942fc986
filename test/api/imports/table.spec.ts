import { beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';

import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { graphqlClient } from '../../support/graphql-client.js';
import type { WireError } from '../../support/graphql-client.js';
import { useImports } from './published.js';

const imports = useImports();
const { sql } = imports;

interface Run {
  json: string; created: number; changed: number; kept: number;
  faults: { path: string; reason: string }[];
  findings: { code: string; path: string; value: string | null }[];
  columns: { said: string; field: string | null }[];
  plans: { id: string; title: string }[];
}

const DRY_RUN = 'mutation ($input: DryRunImportInput!) { dryRunImport(input: $input) { json created changed kept faults { path reason } findings { code path value } columns { said field } plans { id title } } }';
const IMPORT = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { created changed kept } }';

let forumId: string;
let jurisdictionId: string;
let cookie: string;

beforeAll(async () => {
  jurisdictionId = (await makeJurisdiction(imports.app)).id;
  forumId = (await makeForum(imports.app, { jurisdictionId, language: 'es' })).id;
  cookie = (await signInAs(imports.app, 'secretariat', forumId)).cookie;
});

/** Sends a file as browsers do. */
async function send(name: string, bytes: Uint8Array | string): Promise<{ data?: { dryRunImport: Run } | null; errors?: WireError[] }> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: DRY_RUN, variables: { input: { forumId, file: null } } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new File([bytes as BlobPart], name));
  const response = await fetch(`${imports.app.url}/graphql`, { method: 'POST', headers: { cookie, 'apollo-require-preflight': 'true' }, body: form });
  return (await response.json()) as { data?: { dryRunImport: Run } | null; errors?: WireError[] };
}

const look = async (json: string, choices: object): Promise<Run> => {
  const { data, errors } = await graphqlClient(imports.app.url, cookie)<{ dryRunImport: Run }>(DRY_RUN, { input: { forumId, json, choices } });
  expect(errors).toEqual([]);
  return (data as { dryRunImport: Run }).dryRunImport;
};

const take = async (json: string, choices?: object): Promise<unknown> => {
  const { data, errors } = await graphqlClient(imports.app.url, cookie)<{ importFile: unknown }>(IMPORT, { input: { forumId, json, choices } });
  expect(errors).toEqual([]);
  return data?.importFile;
};

const CSV = `N° compromiso;Compromiso;Instituciones;Hito;Redacción;Término;Estado;Indicador;Meta;Color
1;Barrios limpios;DIDECO;Plan de aseo;Publicar el plan de aseo.;28/02/2023;Finalizada;Calles;40;rojo
;;;Ordenanza;=1+1;03/04/2022;;;;
2;Datos abiertos;DIDECO;Portal;;;;;;
`;

describe('a table as CSV', () => {
  it('waits for its plan, and then is taken in as its columns say; again without effect', async () => {
    const { id: unitId } = await makeOrganization(imports.app, { jurisdictionId, name: 'DIDECO', sector: 'government' });
    const sent = await send('plan.csv', CSV);
    const first = sent.data?.dryRunImport as Run;
    expect(first).toMatchObject({ faults: [{ path: 'plan', reason: 'required' }], plans: [] });
    expect(first.columns).toContainEqual({ said: 'Color', field: null });
    expect(first.findings).toContainEqual({ code: 'ambiguous_date', path: 'fila 3: Término', value: '03/04/2022' });
    expect(first.findings).toContainEqual({ code: 'unknown_dates', path: 'fila 4: Término', value: 'Portal' });

    const choices = { planTitle: 'Plan de acción 2025', dateOrder: 'day_first', statuses: [{ said: 'Finalizada', completion: 'completed' }], columns: [{ said: 'Color', field: 'target' }] };
    const run = await look(first.json, { ...choices, columns: [{ said: 'Meta', field: 'target' }] });
    expect(run).toMatchObject({ faults: [], changed: 0, kept: 0 });
    expect(await take(first.json, { ...choices, columns: [{ said: 'Meta', field: 'target' }] })).toEqual({ created: run.created, changed: 0, kept: 0 });

    expect(await sql(`select c.number, m.number as milestone, w.title, w.text, w.language, w.ends_latest::text as ends, w.indicator, w.target, s.completion from wording w join milestone m on m.id = w.milestone_id join commitment c on c.id = m.commitment_id left join status_statement s on s.wording_id = w.id order by 1, 2`)).toEqual([
      { number: 1, milestone: 1, title: 'Plan de aseo', text: 'Publicar el plan de aseo.', language: 'es', ends: '2023-02-28', indicator: 'Calles', target: '40', completion: 'completed' },
      { number: 1, milestone: 2, title: 'Ordenanza', text: '=1+1', language: 'es', ends: '2022-04-03', indicator: null, target: null, completion: null },
      { number: 2, milestone: 1, title: 'Portal', text: null, language: 'es', ends: null, indicator: null, target: null, completion: null },
    ]);
    // The name means the organization that is called so.
    expect(await sql('select distinct organization_id as id from commitment_organization')).toEqual([{ id: unitId }]);
    expect(await take(first.json)).toEqual({ created: 0, changed: 0, kept: 0 });
  });

  it('adds to a plan that is here, and leaves what it has as it is', async () => {
    const [plan] = await sql<{ id: string }>(`select id from action_plan where title = 'Plan de acción 2025'`);
    await sql(`update commitment set source_key = null, origin = 'entered', source_document_id = null`);
    const { json } = (await send('más.csv', 'N° compromiso,Compromiso,Hito\n1,Otro título,Un hito nuevo\n3,Tercero,Otro hito\n')).data?.dryRunImport as Run;
    const run = await look(json, { planId: plan?.id });
    expect(run.findings.filter(({ code }) => code === 'already_there')).toEqual([{ code: 'already_there', path: 'commitments/1', value: null }]);
    await take(json, { planId: plan?.id });
    expect(await sql(`select c.number, w.title from commitment c join wording w on w.commitment_id = c.id and w.state = 'in_force' order by 1`)).toEqual([{ number: 1, title: 'Barrios limpios' }, { number: 2, title: 'Datos abiertos' }, { number: 3, title: 'Tercero' }]);
    expect(await sql(`select m.number from milestone m join wording w on w.milestone_id = m.id where w.title = 'Un hito nuevo'`)).toEqual([{ number: 3 }]);
    expect(await take(json)).toEqual({ created: 0, changed: 0, kept: 0 });
  });
});

/** The least that is a workbook. */
function workbook(sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    'xl/workbook.xml': xml('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...more,
  });
}

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetOf = (rows: string, doctype = ''): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const HEAD = `<row r="1">${text('A1', 'Compromiso')}${text('B1', 'Hito')}${text('C1', 'Meta')}</row>`;

/** Where the end of an archive says that its directory starts. */
const DIRECTORY_AT = 22 - 16;
const directoryOf = (zip: Uint8Array): number => new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - DIRECTORY_AT, true);

/** An archive with the entries of another between its own and its directory, which does not name them. */
function smuggled(zip: Uint8Array, other: Uint8Array): Uint8Array {
  const [at, more] = [directoryOf(zip), other.slice(0, directoryOf(other))];
  const all = new Uint8Array([...zip.slice(0, at), ...more, ...zip.slice(at)]);
  new DataView(all.buffer).setUint32(all.length - DIRECTORY_AT, at + more.length, true);
  return all;
}

describe('a table as XLSX', () => {
  const rowsOf = async (bytes: Uint8Array): Promise<unknown> => {
    const { data, errors } = await send('plan.xlsx', bytes);
    expect(errors ?? []).toEqual([]);
    return (JSON.parse(data?.dryRunImport.json ?? '{}') as { table: unknown }).table;
  };

  it('is read as it shows, and evaluates no formula', async () => {
    const rows = await rowsOf(workbook(sheetOf(`${HEAD}<row r="2">${text('A2', 'Uno')}${text('B2', 'A')}<c r="C2"><f>1+WEBSERVICE("http://example.org")</f><v>7</v></c></row>`)));
    expect(rows).toEqual([['Compromiso', 'Hito', 'Meta'], ['Uno', 'A', '7']]);
  });

  it('is what its directory names: an entry that is hidden from it is not read', async () => {
    const shown = workbook(sheetOf(`${HEAD}<row r="2">${text('A2', 'Uno')}${text('B2', 'A')}</row>`));
    const hidden = zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheetOf(`${HEAD}<row r="2">${text('A2', 'Otro')}${text('B2', 'B')}</row>`)) });
    const rows = await rowsOf(smuggled(shown, hidden));
    expect(rows).toEqual([['Compromiso', 'Hito', 'Meta'], ['Uno', 'A', '']]);
  });

  it('resolves no entity, its own or another’s', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY e "EXPANDED"><!ENTITY f SYSTEM "file:///etc/hostname">]>';
    const { data, errors } = await send('plan.xlsx', workbook(sheetOf(`${HEAD}<row r="2">${text('A2', 'Uno')}${text('B2', '&e;&f;')}</row>`, doctype)));
    expect(JSON.stringify(data ?? null)).not.toContain('EXPANDED');
    expect(errors?.every(({ extensions }) => extensions.code === 'INVALID') ?? true).toBe(true);
  });

  it.each([
    ['is no workbook', () => strToU8('PK no')],
    ['unpacks to more than is read', () => workbook(sheetOf(HEAD), { 'xl/media/big.xml': new Uint8Array(25_000_000) })],
    ['has more rows than a plan', () => workbook(sheetOf(HEAD + Array.from({ length: 2_100 }, (_, index) => `<row r="${index + 2}">${text(`A${index + 2}`, 'x')}</row>`).join('')))],
    ['has no row', () => workbook(sheetOf(HEAD))],
  ])('is refused where it %s', async (_, bytes) => {
    const { errors } = await send('plan.xlsx', bytes());
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: expect.any(String) } });
  });

  it('is refused under another name, and so is what is no table', async () => {
    for (const name of ['plan.xls', 'plan.exe', 'plan']) expect((await send(name, CSV)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: 'unsupported_type' } });
  });
});

describe('the model table', () => {
  it('is there in both languages, and in no other', async () => {
    const response = await fetch(`${imports.app.url}/files/import-model/es`);
    expect(response.headers.get('content-disposition')).toContain('modelo-plan.csv');
    expect(await response.text()).toContain('N° compromiso,Compromiso,');
    expect((await fetch(`${imports.app.url}/files/import-model/en`)).status).toBe(200);
    expect((await fetch(`${imports.app.url}/files/import-model/xx`)).status).toBe(404);
  });
});
