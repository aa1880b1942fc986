import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { PDF, uploadDocument } from '../../factories/document.factory.js';
import { signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace } from '../../factories/meeting.factory.js';
import { bringTo, makeMinutesPlace, type MinutesPlace } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { archiveOf } from '../../support/hostile/archives.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
let dataDir: string;
let place: MeetingPlace;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-files-'));
  app = await startApp({ dataDir });
});
beforeEach(async () => {
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

const upload = (bytes: Uint8Array, name: string, { cookie = place.cookie, headers, ...input }: Record<string, unknown> & { cookie?: string; headers?: Record<string, string> } = {}) =>
  uploadDocument(app, { bytes, name, cookie, input: { forumId: place.forumId, ...input }, ...(headers && { headers }) });

const kept = () => managerOf(app).countBy(Document, { forumId: place.forumId });
const files = async () => (await readdir(join(dataDir, 'files')).catch(() => [])).length;

describe('a file handed in', () => {
  test('is kept under a name that says nothing, and is downloaded as an attachment without power', async () => {
    const { body } = await upload(PDF, 'Acta 2ª sesión.pdf');
    const document = body.data?.addDocument.document;
    expect(document).toMatchObject({ fileName: 'Acta 2ª sesión.pdf', mediaType: 'application/pdf' });
    const [name] = await readdir(join(dataDir, 'files'));
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    const response = await fetch(app.url + document?.filePath);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Acta 2[^"]*\.pdf"/);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['grabacion.mp3', 'audio/mpeg', Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])],
    ['grabacion.ogg', 'audio/ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(40)])],
    ['grabacion.m4a', 'audio/x-m4a', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A \0\0\0\0M4A mp42'), Buffer.alloc(40)])],
    ['grabacion.mp4', 'video/mp4', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42'), Buffer.alloc(40)])],
    ['grabacion.webm', 'video/webm', Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]), Buffer.from('webm'), Buffer.alloc(40)])],
    ['avance.odp', 'application/vnd.oasis.opendocument.presentation', archiveOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation' }])],
  ])('%s is known by what it holds, and not taken in under another name', async (name, mediaType, bytes) => {
    expect((await upload(bytes, name, { kind: 'recording' })).body.data?.addDocument.document).toMatchObject({ fileName: name, mediaType });
    expect((await upload(bytes, 'grabacion.pdf')).body.errors?.[0]?.extensions).toMatchObject({ fields: { file: 'unsupported_type' } });
  });

  test('is downloaded on from where a connection broke, while it is the same file', async () => {
    const { body } = await upload(PDF, 'acta.pdf');
    const get = (headers: Record<string, string>) => fetch(app.url + String(body.data?.addDocument.document.filePath), { headers });
    const whole = await get({});
    const etag = whole.headers.get('etag') ?? '';
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([200, 'bytes', String(PDF.length)]);
    const rest = await get({ range: 'bytes=10-', 'if-range': etag });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([206, `bytes 10-${PDF.length - 1}/${PDF.length}`]);
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(PDF.subarray(10));
    expect(rest.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await (await get({ range: 'bytes=-5' })).arrayBuffer())).toEqual(PDF.subarray(-5));
    expect(Buffer.from(await (await get({ range: 'bytes=0-3' })).arrayBuffer())).toEqual(PDF.subarray(0, 4));
    // Another file, several parts, or no part at all: all of it.
    for (const headers of [{ range: 'bytes=10-', 'if-range': '"otro"' }, { range: 'bytes=0-1,4-5' }, { range: 'renglones=1-2' }]) {
      const all = await get(headers as Record<string, string>);
      expect([all.status, Buffer.from(await all.arrayBuffer()).equals(PDF)]).toEqual([200, true]);
    }
    const beyond = await get({ range: `bytes=${PDF.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${PDF.length}`]);
  });

  test.each([
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'mapa.svg'],
    ['that drawing under the name of a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'mapa.png'],
    ['a page under the name of a PDF', Buffer.from('<html><script>alert(1)</script>'), 'acta.pdf'],
    ['a PDF under the name of a page', PDF, 'acta.html'],
    ['a program', Buffer.from('MZ\u0000\u0000'), 'instalar.exe'],
    ['an archive under the name of a document', Buffer.from([0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0)]), 'carta.docx'],
  ])('is refused when it is %s, and nothing is kept', async (_what, bytes, name) => {
    const before = await files();
    expect((await upload(bytes, name)).body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: 'unsupported_type' } });
    expect([await kept(), await files()]).toEqual([0, before]);
  });

  test.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\windows\\acta.pdf', 'acta.pdf'],
    ['..hola\u202Efdp.pdf', 'holafdp.pdf'],
  ])('named %j is offered as %j', async (name, safe) => {
    expect((await upload(PDF, name)).body.data?.addDocument.document.fileName).toBe(safe);
  });

  test('is refused when it is too large or empty', async () => {
    expect((await upload(Buffer.concat([PDF, Buffer.alloc(20_971_520)]), 'acta.pdf')).body.errors?.[0]?.extensions).toMatchObject({ fields: { file: 'too_long' } });
    expect((await upload(Buffer.alloc(22_100_000), 'acta.pdf')).status).toBe(413);
    expect((await upload(Buffer.alloc(0), 'acta.pdf')).body.errors?.[0]?.extensions).toMatchObject({ fields: { file: 'required' } });
  });

  test('is refused from who is not signed in, who may not keep documents, and without the preflight header', async () => {
    expect(await upload(PDF, 'acta.pdf', { cookie: '' })).toMatchObject({ status: 401 });
    expect((await upload(PDF, 'acta.pdf', { cookie: (await signInAs(app, 'observer', place.forumId)).cookie })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await upload(PDF, 'acta.pdf', { headers: {} })).status).toBe(403);
    expect(await kept()).toBe(0);
  });

  test('sent twice with one key is kept once, on disk too', async () => {
    const before = await files();
    const [first, second] = [await upload(PDF, 'acta.pdf', { idempotencyKey: 'acta-una-vez' }), await upload(PDF, 'acta.pdf', { idempotencyKey: 'acta-una-vez' })];
    expect(second.body.data?.addDocument.document.id).toBe(first.body.data?.addDocument.document.id);
    expect([await kept(), (await files()) - before]).toEqual([1, 1]);
  });
});

describe('a document that is not public', () => {
  test('is neither listed nor downloaded without the right to read it, and answers as if it did not exist', async () => {
    const { body } = await upload(PDF, 'borrador.pdf', { visibility: 'forum', title: 'Papel interno' });
    const address = app.url + body.data?.addDocument.document.filePath;
    expect((await fetch(address)).status).toBe(404);
    const observer = (await signInAs(app, 'observer', place.forumId)).cookie;
    const read = await fetch(address, { headers: { cookie: observer } });
    expect([read.status, read.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await fetch(address, { headers: { cookie: (await makeMeetingPlace(app)).cookie } })).status).toBe(404);
    const listed = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: 'query ($j: String!, $f: String!) { forum(jurisdiction: $j, slug: $f) { documents { edges { node { title } } } } }', variables: { j: place.jurisdiction, f: place.forum } }) });
    expect(await listed.json()).toEqual({ data: { forum: { documents: { edges: [] } } } });
  });

  test.each(['no-es-un-id', '00000000-0000-7000-8000-000000000000', '..%2F..%2Fetc%2Fpasswd'])('there is nothing at /files/%s', async (id) => {
    expect((await fetch(`${app.url}/files/${id}`)).status).toBe(404);
  });
});

test('a link is kept as author, title, date and address, and only a web address', async () => {
  const input = { forumId: place.forumId, kind: 'evaluation', visibility: 'public', title: 'Informe de evaluación', author: 'Organismo evaluador', published: 'marzo de 2023' };
  const add = (url: string | null) => place.secretariat(`mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { url author filePath published { raw precision } } } }`, { input: { ...input, url } });
  expect((await add('https://example.org/informe')).data).toEqual({ addDocument: { document: { url: 'https://example.org/informe', author: 'Organismo evaluador', filePath: null, published: { raw: 'marzo de 2023', precision: 'month' } } } });
  expect((await add('javascript:alert(1)')).errors[0]?.extensions).toMatchObject({ fields: { url: 'unsafe_link' } });
  expect((await add(null)).errors[0]?.extensions).toMatchObject({ fields: { file: 'required' } });
  expect(await kept()).toBe(1);
});

describe('a public document of a meeting', () => {
  const handIn = (at: MinutesPlace, input: object) => uploadDocument(app, { cookie: at.cookie, input: { forumId: at.forumId, meetingForumId: at.meetingForumId, ...input } });

  test.each([['circulated', null], ['in_approval', 'minutes_locked'], ['approved', 'minutes_locked'], ['published', 'published']] as const)(
    'handed in while its minutes are %s meets %j: what is published is what was approved',
    async (state, reason) => {
      const at = await makeMinutesPlace(app);
      await bringTo(at, state);
      const before = await files();
      const { body } = await handIn(at, { meetingDocumentKind: 'paper' });
      expect(body.errors?.[0]?.extensions.reason ?? null).toBe(reason);
      expect((await files()) - before).toBe(reason ? 0 : 1);
      expect((await handIn(at, { visibility: 'forum', kind: 'recording', meetingDocumentKind: 'recording' })).body.errors).toBeUndefined();
    },
  );
});

test.each([
  ['presentation', 'presentation'],
  ['systematisation', 'systematisation'],
  ['recording', 'recording'],
  ['evidence', 'paper'],
])('a %s of a meeting is its %s, unless it is said to be something else', async (kind, ofMeeting) => {
  const at = await makeMinutesPlace(app);
  const { body } = await uploadDocument(app, { cookie: at.cookie, input: { forumId: at.forumId, meetingForumId: at.meetingForumId, kind } });
  await uploadDocument(app, { cookie: at.cookie, input: { forumId: at.forumId, meetingForumId: at.meetingForumId, kind, meetingDocumentKind: 'other' } });
  expect(body.errors).toBeUndefined();
  expect(await asOwner(app, 'select kind from meeting_document where meeting_id = $1 order by id', [at.meetingId])).toEqual([{ kind: ofMeeting }, { kind: 'other' }]);
});
