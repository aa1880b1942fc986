import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';

import { LIMITS } from '@mesa/domain/limits';
import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { PDF, uploadDocument } from '../../factories/document.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { archiveOf, docxWith } from '../../support/hostile/archives.js';

let app: TestApp;
let dataDir: string;
let place: MeetingPlace;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-hostile-'));
  app = await startApp({ dataDir });
});
beforeEach(async () => {
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

const upload = (bytes: Buffer, name: string) => uploadDocument(app, { bytes, name, cookie: place.cookie, input: { forumId: place.forumId } });
const kept = () => managerOf(app).countBy(Document, { forumId: place.forumId });
const files = async () => (await readdir(join(dataDir, 'files')).catch(() => [])).length;

const ZEROS = Buffer.alloc(LIMITS.archiveBytes + 1);
const TEXT = { name: 'texto.txt', content: 'hola' };
const inside = (bytes: Buffer, name = 'word/embeddings/hoja.xlsx') => docxWith({ name, content: bytes });

/** A picture of a phone held sideways, with the place and the device in it. */
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#1f5c4a' } })
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Fabricante' }, IFD3: { GPSLatitude: '33/1 29/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer();

async function downloaded(bytes: Buffer, name: string): Promise<Buffer> {
  const { body } = await upload(bytes, name);
  const response = await fetch(app.url + String(body.data?.addDocument.document.filePath));
  return Buffer.from(await response.arrayBuffer());
}

describe('a picture', () => {
  test('is kept upright, without the place and the device it was taken with', async () => {
    const bytes = await photo();
    const taken = await sharp(bytes).metadata();
    expect([taken.orientation, taken.exif?.includes('Fabricante')]).toEqual([6, true]);
    const kept = await downloaded(bytes, 'sede.jpg');
    const { width, height, exif, orientation } = await sharp(kept).metadata();
    expect([width, height, exif, orientation]).toEqual([20, 40, undefined, undefined]);
    expect(kept.includes('Fabricante')).toBe(false);
  });

  test.each([
    ['sede.jpg', 'jpeg'],
    ['sede.png', 'png'],
  ] as const)('%s has nothing behind it any more', async (name, format) => {
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } }).toFormat(format).toBuffer();
    const kept = await downloaded(Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]), name);
    expect(kept.includes('<script>')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format, width: 4 });
  });

  test('of more pixels than a screen could ever show, or cut short, is refused, and nothing is kept', async () => {
    const before = await files();
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' } }).png().toBuffer();
    expect(bomb.length).toBeLessThan(LIMITS.uploadBytes);
    expect((await upload(bomb, 'bomba.png')).body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: 'too_long' } });
    const noisy = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg().toBuffer();
    expect((await upload(noisy.subarray(0, noisy.length / 2), 'corta.jpg')).body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: 'unsupported_type' } });
    expect([await kept(), await files()]).toEqual([0, before]);
  });
});

describe('an office document', () => {
  test.each([
    ['with a picture', () => docxWith({ name: 'word/media/foto.png', content: Buffer.alloc(1_000_000) })],
    ['with the spreadsheet of a chart', () => inside(archiveOf([TEXT]))],
  ])('%s is kept as it came', async (_what, make) => {
    const bytes = make();
    const { body } = await upload(bytes, 'carta.docx');
    const response = await fetch(app.url + String(body.data?.addDocument.document.filePath));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    ['that unpacks to too much', 'too_long', () => docxWith({ name: 'word/media/a.png', content: ZEROS })],
    ['that unpacks to too much through the one inside it', 'too_long', () => inside(archiveOf([{ name: 'a', content: ZEROS }]))],
    ['that says less than it unpacks to', 'unsupported_type', () => docxWith({ name: 'word/media/a.png', content: ZEROS, declaredBytes: 10 })],
    ['of too many parts', 'too_long', () => docxWith(...Array.from({ length: LIMITS.archiveEntries }, (_, at) => ({ name: `word/${at}`, content: '' })))],
    ['in a document in a document', 'unsupported_type', () => inside(inside(archiveOf([TEXT])))],
    ['that writes above its folder', 'unsupported_type', () => docxWith({ name: '../../etc/cron.d/mesa', content: 'x' })],
    ['that writes to a path of the machine', 'unsupported_type', () => docxWith({ name: '/etc/cron.d/mesa', content: 'x' })],
    ['that writes above its folder as Windows does', 'unsupported_type', () => docxWith({ name: '..\\..\\mesa.bat', content: 'x' })],
    ['cut short', 'unsupported_type', () => docxWith(TEXT).subarray(0, -30)],
    ['that is only an archive', 'unsupported_type', () => archiveOf([TEXT])],
  ])('%s is refused (%s), and nothing is kept', async (_what, reason, make) => {
    const before = await files();
    expect((await upload(make(), 'carta.docx')).body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: reason } });
    expect([await kept(), await files()]).toEqual([0, before]);
  });
});

test('a PDF that is a page too is handed out as a PDF to be saved, in a box without scripts', async () => {
  const { body } = await upload(Buffer.concat([PDF, Buffer.from('<html><script>alert(1)</script></html>')]), 'acta.pdf');
  const { headers } = await fetch(app.url + String(body.data?.addDocument.document.filePath));
  expect(['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => headers.get(name))).toEqual([
    'application/pdf',
    'attachment; filename=acta.pdf',
    "default-src 'none'; sandbox",
    'nosniff',
  ]);
});

test.each([
  ['that turns round what follows', 'a\u202Efdp.exe', null],
  ['with an end in its middle', 'acta.pdf\u0000.exe', null],
  ['that hides its kind', 'acta.pdf\u202E.html', null],
  ['that is markup', '<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
  ['of 5,000 letters', `${'a'.repeat(5_000)}.pdf`, `${'a'.repeat(150)}.pdf`],
])('a name %s is refused or made harmless', async (_what, name, safe) => {
  expect((await upload(PDF, name)).body.data?.addDocument.document.fileName ?? null).toBe(safe);
});
