import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { PDF, uploadDocument } from '../../factories/document.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace } from '../../factories/meeting.factory.js';
import { startApp } from '../../support/app.js';

/** Looks into the file it is given as a scanner does, and ends as one. */
const SCANNER = `
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv.at(-1), 'latin1');
process.exit(text.includes('HARMFUL') ? 1 : text.includes('CONFUSING') ? 2 : 0);
`;

const saying = (word: string): Buffer => Buffer.concat([PDF, Buffer.from(`% ${word}\n`)]);

async function installation(scanCommand: (folder: string) => readonly string[]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'mesa-scan-'));
  await writeFile(join(dataDir, 'scanner.mjs'), SCANNER);
  const app = await startApp({ dataDir, scanCommand: scanCommand(dataDir) });
  const { forumId, cookie } = await makeMeetingPlace(app, { seatsPerBench: 1 });
  return {
    app,
    upload: async (bytes: Buffer) => (await uploadDocument(app, { bytes, cookie, input: { forumId } })).body,
    kept: async () => [await managerOf(app).countBy(Document, { forumId }), (await readdir(join(dataDir, 'files')).catch(() => [])).length],
  };
}

test('the scanner of the installation decides what is kept, and without its answer nothing is', async () => {
  const { app, upload, kept } = await installation((folder) => [process.execPath, join(folder, 'scanner.mjs')]);
  expect((await upload(saying('HARMFUL'))).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { file: 'harmful' } });
  expect((await upload(saying('CONFUSING'))).errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', reason: 'scanner_unreachable' });
  expect(await kept()).toEqual([0, 0]);
  expect((await upload(PDF)).errors).toBeUndefined();
  expect(await kept()).toEqual([1, 1]);
  await app.close();
});

test('a scanner that is not there lets nothing in', async () => {
  const { app, upload, kept } = await installation((folder) => [join(folder, 'no-esta')]);
  expect((await upload(PDF)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', reason: 'scanner_unreachable' });
  expect(await kept()).toEqual([0, 0]);
  await app.close();
});
