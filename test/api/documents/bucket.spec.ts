import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { BucketConfig } from '../../../apps/api/src/config/config.js';
import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { BucketStorage } from '../../../apps/api/src/files/bucket-storage.js';
import { PDF, uploadDocument } from '../../factories/document.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { openBucket, type OpenBucket } from '../../support/bucket.js';

let bucket: OpenBucket;
let app: TestApp;
let dataDir: string;
let place: MeetingPlace;

beforeAll(async () => {
  [bucket, dataDir] = await Promise.all([openBucket(), mkdtemp(join(tmpdir(), 'mesa-bucket-'))]);
  app = await startApp({ dataDir, bucket: bucket.config });
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(async () => {
  await app.close();
  await bucket.close();
});

const upload = () => uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId } });
const inFolder = (): Promise<string[]> => readdir(join(dataDir, 'files')).catch(() => []);

async function kept(): Promise<{ readonly storageName: string; readonly address: string }> {
  const { body } = await upload();
  const { id, filePath } = body.data?.addDocument.document ?? { id: '', filePath: '' };
  const { storageName } = await managerOf(app).findOneByOrFail(Document, { id });
  return { storageName: storageName ?? '', address: app.url + filePath };
}

describe('files in a bucket', () => {
  test('are kept there alone, and are downloaded whole and in part, without power and not by their name', async () => {
    const { storageName, address } = await kept();
    expect(await inFolder()).toEqual([]);
    expect(await bucket.names()).toContain(storageName);
    const whole = await fetch(address);
    expect([Buffer.from(await whole.arrayBuffer()).equals(PDF), whole.headers.get('content-security-policy')]).toEqual([true, "default-src 'none'; sandbox"]);
    const part = await fetch(address, { headers: { range: 'bytes=5-9' } });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, PDF.subarray(5, 10)]);
  });

  test('leave nothing behind where their document is refused', async () => {
    const before = await bucket.names();
    expect((await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, title: '' } })).body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
    expect((await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, meetingForumId: place.forumId } })).body.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await bucket.names()).toEqual(before);
  });

  test('that were kept in the folder before there was a bucket are still read', async () => {
    const { storageName, address } = await kept();
    await new BucketStorage(bucket.config, () => undefined).remove(storageName);
    expect((await fetch(address)).status).toBe(404);
    await mkdir(join(dataDir, 'files'), { recursive: true });
    await writeFile(join(dataDir, 'files', storageName), PDF);
    expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(PDF)).toBe(true);
  });

  test('are all copied into a backup', async () => {
    await kept();
    const folder = await mkdtemp(join(tmpdir(), 'mesa-gathered-'));
    await new BucketStorage(bucket.config, () => undefined).copyTo(folder);
    const names = await bucket.names();
    expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(await readFile(join(folder, name))).toEqual(PDF);
  });
});

describe('a bucket that does not answer', () => {
  test.each<[string, Partial<BucketConfig>]>([
    ['is away', { endpoint: 'http://127.0.0.1:1' }],
    ['is not there', { name: 'otra' }],
    ['does not know the key', { accessKeyId: 'otra' }],
  ])('refuses the file that is handed in, with a reason, and nothing else, where it %s', async (_, wrong) => {
    const without = await startApp({ dataDir, bucket: { ...bucket.config, ...wrong } });
    try {
      const there = await makeMeetingPlace(without, { seatsPerBench: 1 });
      const { body } = await uploadDocument(without, { cookie: there.cookie, input: { forumId: there.forumId } });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', reason: 'storage_unreachable', retryAfter: 30 });
      expect(await managerOf(without).countBy(Document, { forumId: there.forumId })).toBe(0);
    } finally {
      await without.close();
    }
  });
});
