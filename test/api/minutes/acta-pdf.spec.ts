import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

import { ActaPdfService } from '../../../apps/api/src/minutes/acta-pdf.service.js';
import { uploadDocument } from '../../factories/document.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesPlace, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { statusFor } from '../../support/conditional-request.js';
import { asOwner } from '../../support/sign-in.js';

/** Four red pixels. */
const RED_PNG = await sharp({ create: { width: 2, height: 2, channels: 4, background: '#c00' } }).png().toBuffer();

let app: TestApp;
let place: MinutesPlace;

beforeAll(async () => {
  app = await startApp({ dataDir: await mkdtemp(join(tmpdir(), 'mesa-paper-')) });
  place = await makeMinutesPlace(app);
  await asOwner(app, "insert into agenda_item (id, meeting_id, state, kind, title) values (gen_random_uuid(), $1, 'proposed', 'discussion', 'Punto que solo se propuso')", [place.meetingId]);
  await bringTo(place, 'published');
});
afterAll(() => app.close());

const address = ({ jurisdiction, forum, ordinal }: MinutesPlace): string => `${app.url}/files/acta/${jurisdiction}/${forum}/${ordinal}.pdf`;

interface Paper {
  readonly raw: string;
  readonly text: string;
  /** Every tag of its structure, in reading order. */
  readonly tags: readonly string[];
  readonly metadata: string;
  readonly title: unknown;
  readonly pages: number;
}

const tagsIn = (node: StructTreeNode): string[] => [node.role, ...node.children.flatMap((child) => ('children' in child ? tagsIn(child) : []))];

async function read(of: MinutesPlace): Promise<Paper> {
  const response = await fetch(address(of));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const raw = Buffer.from(bytes).toString('latin1');
  const task = getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const text = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const { info } = await document.getMetadata();
  await task.destroy();
  return { raw, text: text.join('\n').replace(/\s+/g, ' '), tags: trees.flatMap(tagsIn), metadata: /<\?xpacket begin(?![\s\S]*<\?xpacket begin)[\s\S]*?<\?xpacket end/.exec(raw)?.[0] ?? '', title: 'Title' in info && info.Title, pages: document.numPages };
}

describe('the acta on paper', () => {
  test('says what the page says, what was decided first, and what is withheld by its rule alone', async () => {
    const { text } = await read(place);
    const order = ['Acta de la sesión', 'Acuerdos', 'Se aprueba publicar el catastro de sedes.', 'aprobado · mayoría simple · Gobierno: 1 a favor', 'Disenso: Un cupo pidió esperar el informe.', 'La secretaría informó del avance.', 'Pasaje reservado: Ley 19.628, datos sensibles.', 'Asistencia', 'Hubo quórum: 3 cupos con voto; se pedían 3.', 'Gobierno 1', 'presente', 'Titular de Gobierno 1', 'Verificar esta acta'];
    expect(order.map((words) => text.indexOf(words)).filter((at) => at < 0)).toEqual([]);
    expect(order.map((words) => text.indexOf(words))).toEqual(order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b));
    expect(text).not.toContain('Situación de salud');
    expect(text).not.toContain('Punto que solo se propuso');
    const [link] = await asOwner<{ hash: string }>(app, "select encode(hash, 'hex') as hash from chain_link where forum_id = $1", [place.forumId]);
    expect(text.replaceAll(' ', '')).toContain(link?.hash);
  });

  test('is PDF/A-2a and PDF/UA-1 by its own account, tagged, with a title, a language and real headers of its table', async () => {
    const { raw, metadata, title, tags } = await read(place);
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(raw).toMatch(/\/Lang \(es\)/);
    expect(title).toMatch(/^Acta de la sesión 1: /);
    expect(tags.filter((tag) => /^H\d$/.test(tag)).slice(0, 2)).toEqual(['H1', 'H2']);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(6); // three columns, of two benches
    expect(tags).toEqual(expect.arrayContaining(['Table', 'L', 'Figure', 'Link']));
  });

  test('names by its number a letter that its script lacks, and stops at none', async () => {
    const other = await makeMinutesPlace(app);
    const begun = await act(other.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: other.meetingForumId, language: 'es' });
    const text = 'Habló 会 de la سلام, Łukasz y Ñancupil 👩‍🔧.\n\n#let x = 1 *no* $x$ <h> @nadie // \u202efin';
    await act(other.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: begun.minutes?.id, version: begun.minutes?.version, language: 'es', passages: [{ agendaItemId: other.agendaItemId, text }] });
    for (const step of ['circulateMinutes', 'requestMinutesApproval']) await stepMinutes(other.secretariat, other, step);
    for (const { ask } of [other.governmentChair, other.civilChair]) await stepMinutes(ask, other, 'approveMinutes');
    await stepMinutes(other.secretariat, other, 'publishMinutes');
    const { text: said } = await read(other);
    expect(said).toContain('Habló [U+4F1A] de la [U+0633][U+0644][U+0627][U+0645], Łukasz y Ñancupil [U+1F469] [U+1F527].');
    expect(said).toContain('#let x = 1 *no* $x$ <h> @nadie // fin');
  });

  test('follows an erratum and a withdrawal at once; until then it is not sent again, nor set again', async () => {
    const first = await fetch(address(place));
    const tag = first.headers.get('etag') ?? '';
    expect(await statusFor(address(place), tag)).toBe(304);
    const papers = app.app.get(ActaPdfService);
    const named = await papers.acta(place.jurisdiction, place.forum, place.ordinal);
    expect((await named.pdf()).bytes).toBe((await (await papers.acta(place.jurisdiction, place.forum, place.ordinal)).pdf()).bytes);

    const [minutes] = await asOwner<{ id: string }>(app, 'select id from minutes where meeting_forum_id = $1', [place.meetingForumId]);
    const { errors } = await place.secretariat('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { number } } }', { input: { minutesId: minutes?.id, text: 'Donde dice avance debe decir atraso.' } });
    expect(errors).toEqual([]);
    expect(await statusFor(address(place), tag)).toBe(200);
    expect((await read(place)).text).toContain('Donde dice avance debe decir atraso.');
  });

  test('bears the crest of its forum, once it has one: a public picture of its own repository', async () => {
    const crested = await makeMinutesPlace(app);
    await bringTo(crested, 'published');
    const bare = await read(crested);
    const picture = (input: object = {}, of: MinutesPlace = crested) => uploadDocument(app, { cookie: of.cookie, bytes: RED_PNG, name: 'escudo.png', input: { forumId: of.forumId, kind: 'photo', title: 'Escudo', ...input } }).then(({ body }) => body.data?.addDocument.document.id ?? '');
    const set = async (documentId: string | null) => {
      const [{ version }] = await asOwner<{ version: number }>(app, 'select version from forum where id = $1', [crested.forumId]) as [{ version: number }];
      return crested.secretariat('mutation ($input: SetForumCrestInput!) { setForumCrest(input: $input) { forum { crest { fileName filePath } } } }', { input: { forumId: crested.forumId, version, documentId } });
    };
    const other = await makeMinutesPlace(app);
    const pdf = await uploadDocument(app, { cookie: crested.cookie, input: { forumId: crested.forumId } });
    for (const id of [await picture({ visibility: 'secretariat' }), await picture({}, other), pdf.body.data?.addDocument.document.id ?? '', crested.forumId]) expect((await set(id)).errors).toMatchObject([{ extensions: { code: 'INVALID', fields: { documentId: 'unknown' } } }]);
    const id = await picture();
    expect((await set(id)).data).toMatchObject({ setForumCrest: { forum: { crest: { fileName: 'escudo.png', filePath: `/files/${id}` } } } });
    const paper = await read(crested);
    const figures = (tags: readonly string[]) => tags.filter((tag) => tag === 'Figure').length;
    expect([figures(bare.tags), figures(paper.tags)]).toEqual([1, 2]);
    expect(paper.raw).toMatch(/\/Alt \((?:\\.|[^)])*Escudo|\/Alt <FEFF0045007300630075/);
    expect(paper.metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    // The storage has lost it: the acta is read all the same, and the paper without it is kept nowhere.
    await asOwner(app, 'update document set storage_name = gen_random_uuid()::text where id = $1', [id]);
    const without = await fetch(address(crested));
    expect([without.status, without.headers.get('cache-control'), without.headers.get('content-type')]).toEqual([200, 'no-store', 'application/pdf']);
    expect(figures((await read(crested)).tags)).toBe(1);
    await asOwner(app, "update document set visibility = 'secretariat' where id = $1", [id]);
    expect(figures((await read(crested)).tags)).toBe(1);
    await asOwner(app, "update document set visibility = 'public' where id = $1", [id]);
    expect((await set(null)).data).toMatchObject({ setForumCrest: { forum: { crest: null } } });
    expect(figures((await read(crested)).tags)).toBe(1);
  });

  test('marks the place of an attachment that was withdrawn, without its title', async () => {
    const attached = await makeMinutesPlace(app);
    await uploadDocument(app, { cookie: attached.cookie, input: { forumId: attached.forumId, meetingForumId: attached.meetingForumId, title: 'Nómina de vecinas' } });
    const { id, blocks } = await bringTo(attached, 'published');
    expect((await read(attached)).text).toContain('Nómina de vecinas');
    const attachment = blocks?.find(({ kind }) => kind === 'attachment');
    expect((await act(attached.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: attachment?.id, rule: 'Ley 21.719, supresión' })).errors).toEqual([]);
    const { text } = await read(attached);
    expect(text).not.toContain('Nómina de vecinas');
    expect(text.slice(text.lastIndexOf('Anexos'))).toContain('Ley 21.719, supresión');
  });

  test('of an invented town says so on every sheet', async () => {
    await asOwner(app, 'update jurisdiction set invented = true where id = $1', [place.jurisdictionId]);
    const { text, pages } = await read(place);
    expect([text.split('Comuna, personas y actos inventados, para probar el sitio.').length - 1, pages]).toEqual([2, 2]);
  });

  test('is nothing of minutes that are not published, and of no meeting', async () => {
    const draft = await makeMinutesPlace(app);
    await bringTo(draft, 'approved');
    expect((await fetch(address(draft))).status).toBe(404);
    expect((await fetch(address({ ...place, ordinal: 99 }))).status).toBe(404);
  });
});
