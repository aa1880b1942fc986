import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '@mesa/domain/limits';

import { createApp } from '../../../apps/api/src/app.js';
import { PDF } from '../../factories/document.factory.js';
import { signInAs } from '../../factories/forum.factory.js';
import { makeMeetingPlace, type MeetingPlace } from '../../factories/meeting.factory.js';
import { faultConfig } from '../../faults/fault-config.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { idOf, resumableUpload } from '../../support/resumable-upload.js';

let app: TestApp;
let dataDir: string;
let place: MeetingPlace;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-uploads-'));
  app = await startApp({ dataDir });
});
beforeEach(async () => {
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

/** An MP3 of so many bytes, each part of it different. */
const recording = (size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32BE(at, at);
  return Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), bytes.subarray(4)]);
};

interface Added {
  readonly addDocument: { readonly document: { readonly fileName: string; readonly mediaType: string; readonly sizeBytes: number; readonly filePath: string } };
}

const add = (uploadId: string, { cookie = place.cookie, ...more }: Record<string, unknown> & { cookie?: string } = {}) =>
  graphqlClient(app.url, cookie)<Added>('mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { fileName mediaType sizeBytes filePath } } }', {
    input: { forumId: place.forumId, kind: 'recording', visibility: 'public', title: 'Grabación', uploadId, ...more },
  });

const faultOf = ({ errors }: { readonly errors: readonly { readonly extensions: object }[] }) => errors[0]?.extensions;
const kept = async (): Promise<string[]> => readdir(join(dataDir, 'files')).catch(() => []);

describe('a file sent in parts', () => {
  test('goes on from what has arrived, and is kept as it was sent, longer than one request may be', async () => {
    const bytes = recording(LIMITS.uploadBytes + 1_000);
    const upload = resumableUpload(app, place);
    const begun = await upload.begin('sesión.mp3', bytes.length);
    const address = begun.headers.get('location') ?? '';
    expect([begun.status, new Date(begun.headers.get('upload-expires') ?? 0) > new Date()]).toEqual([201, true]);
    const first = await upload.part(address, 0, bytes.subarray(0, 5_000_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '5000000']);
    expect(faultOf(await add(idOf(address)))).toMatchObject({ code: 'INVALID', fields: { file: 'incomplete' } });
    // The connection broke: nobody knows how much came.
    const far = await upload.ask(address);
    expect([far.status, far.headers.get('upload-offset'), far.headers.get('upload-length')]).toEqual([200, '5000000', String(bytes.length)]);
    expect((await upload.part(address, 4_000_000, bytes.subarray(4_000_000))).status).toBe(409);
    expect((await upload.part(address, 5_000_000, bytes.subarray(5_000_000))).status).toBe(204);
    const { data, errors } = await add(idOf(address));
    expect(errors).toEqual([]);
    expect(data?.addDocument.document).toMatchObject({ fileName: 'sesión.mp3', mediaType: 'audio/mpeg', sizeBytes: bytes.length });
    const response = await fetch(app.url + String(data?.addDocument.document.filePath));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    // Who did not hear the answer sends the same again.
    expect((await add(idOf(address))).errors).toEqual([]);
  });

  test('survives the server, which goes on where it stopped', async () => {
    const bytes = recording(300_000);
    const upload = resumableUpload(app, place);
    const address = (await upload.begin('sesion.mp3', bytes.length)).headers.get('location') ?? '';
    await upload.part(address, 0, bytes.subarray(0, 100_000));
    const config = await faultConfig(app.database.appUrl, { dataDir });
    const next = await createApp(config);
    await next.listen(config.port, '127.0.0.1');
    try {
      const there = resumableUpload({ url: config.publicUrl }, place);
      expect((await there.ask(address)).headers.get('upload-offset')).toBe('100000');
      expect((await there.part(address, 100_000, bytes.subarray(100_000))).status).toBe(204);
    } finally {
      await next.close();
    }
    expect((await add(idOf(address))).errors).toEqual([]);
  });

  test('is looked at as any other: by name, by size and by what it holds', async () => {
    const upload = resumableUpload(app, place);
    const refusal = async (response: Promise<Response>) => {
      const { status, body } = { status: (await response).status, body: (await (await response).json()) as { errors: { extensions: object }[] } };
      return [status, body.errors[0]?.extensions];
    };
    const because = (reason: string) => [400, expect.objectContaining({ code: 'INVALID', reason })];
    expect(await refusal(upload.begin('pagina.html', 10))).toEqual(because('unsupported_type'));
    expect(await refusal(upload.begin('acta.pdf', LIMITS.uploadBytes + 1))).toEqual(because('too_long'));
    expect(await refusal(upload.begin('sesion.mp4', LIMITS.recordingBytes + 1))).toEqual(because('too_long'));
    expect(await refusal(upload.begin('vacia.mp3', 0))).toEqual(because('required'));
    expect(await refusal(upload.begin('x.mp3', 10, { 'upload-metadata': 'filename ¿?' }))).toEqual(because('malformed'));
    const before = (await kept()).length;
    expect(faultOf(await add(await upload.whole('falsa.mp3', PDF)))).toMatchObject({ fields: { file: 'unsupported_type' } });
    expect(faultOf(await add(await upload.whole('falsa.pdf', recording(500))))).toMatchObject({ fields: { file: 'unsupported_type' } });
    expect((await kept()).length).toBe(before);
    expect((await add(await upload.whole('acta.pdf', PDF), { kind: 'minutes' })).errors).toEqual([]);
    expect((await kept()).length).toBe(before + 1);
  });

  test('never grows past what was said of it', async () => {
    const upload = resumableUpload(app, place);
    const address = (await upload.begin('sesion.mp3', 1_000)).headers.get('location') ?? '';
    expect((await upload.part(address, 0, recording(2_000))).status).toBe(413);
    await upload.part(address, Number((await upload.ask(address)).headers.get('upload-offset')), recording(1_000));
    expect((await upload.part(address, 1_000, recording(10))).status).toBe(413);
    expect(Number((await upload.ask(address)).headers.get('upload-offset'))).toBeLessThanOrEqual(1_000);
  });
});

describe('a file on its way', () => {
  test('is begun by who keeps the repository, from this site', async () => {
    const upload = resumableUpload(app, place);
    expect((await upload.begin('sesion.mp3', 10, { origin: 'https://example.org' })).status).toBe(403);
    expect((await upload.begin('sesion.mp3', 10, { cookie: '' })).status).toBe(401);
    const { cookie } = await signInAs(app, 'observer', place.forumId);
    expect((await resumableUpload(app, { ...place, cookie }).begin('sesion.mp3', 10)).status).toBe(403);
    expect((await resumableUpload(app, { ...place, forumId: 'nada' }).begin('sesion.mp3', 10)).status).toBe(404);
  });

  test('is nobody else’s to see, to go on with, to end or to add; and what arrived is given to nobody', async () => {
    const upload = resumableUpload(app, place);
    const address = (await upload.begin('sesion.mp3', 1_000)).headers.get('location') ?? '';
    const { cookie } = await signInAs(app, 'secretariat', place.forumId);
    const other = resumableUpload(app, { ...place, cookie });
    for (const answer of [other.ask(address), other.ask(address, 'DELETE'), other.part(address, 0, recording(1_000)), upload.ask(address, 'GET'), upload.ask(`${address}.json`), upload.ask(address.replace(/[^/]+$/, '..%2F..%2Fauth-secret'))]) expect((await answer).status).toBe(404);
    expect((await resumableUpload(app, { ...place, cookie: '' }).ask(address)).status).toBe(401);
    // The route and the library must mean the same file, whatever stands behind it in the address.
    const own = (await other.begin('otra.mp3', 1_000)).headers.get('location') ?? '';
    await other.part(`${own}?/${idOf(address)}`, 0, recording(1_000));
    expect([(await upload.ask(address)).headers.get('upload-offset'), (await other.ask(own)).headers.get('upload-offset')]).toEqual(['0', '1000']);
    await upload.part(address, 0, recording(1_000));
    expect(faultOf(await add(idOf(address), { cookie }))).toMatchObject({ fields: { file: 'incomplete' } });
    for (const id of ['../auth-secret', `${idOf(address).slice(0, 40)}/../x`, `${idOf(address)}.json`]) expect(faultOf(await add(id))).toMatchObject({ fields: { file: 'incomplete' } });
    expect((await upload.ask(address, 'DELETE')).status).toBe(204);
    expect(faultOf(await add(idOf(address)))).toMatchObject({ fields: { file: 'incomplete' } });
  });

  test('is forgotten after a day', async () => {
    const upload = resumableUpload(app, place);
    const [old, young] = [await upload.whole('vieja.mp3', recording(500)), await upload.whole('nueva.mp3', recording(500))];
    const about = join(dataDir, 'entrance', 'parts', `${old}.json`);
    const known = JSON.parse(await readFile(about, 'utf8')) as { creation_date: string };
    await writeFile(about, JSON.stringify({ ...known, creation_date: new Date(Date.now() - (LIMITS.uploadHours * 60 + 1) * 60_000).toISOString() }));
    await upload.begin('otra.mp3', 500);
    expect(faultOf(await add(old))).toMatchObject({ fields: { file: 'incomplete' } });
    expect((await add(young)).errors).toEqual([]);
    expect((await readdir(join(dataDir, 'entrance', 'parts'))).filter((name) => name.startsWith(old))).toEqual([]);
  });
});
