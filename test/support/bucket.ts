import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';

import type { BucketConfig } from '../../apps/api/src/config/config.js';

export interface OpenBucket {
  readonly config: BucketConfig;
  /** What lies in it. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

/** A server that speaks S3, with an empty bucket. */
export async function openBucket(): Promise<OpenBucket> {
  const name = 'archivos';
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: await mkdtemp(join(tmpdir(), 'mesa-s3-')), configureBuckets: [{ name, configs: [] }] });
  const { port } = (await server.run()) as AddressInfo;
  const config: BucketConfig = { name, region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const { accessKeyId, secretAccessKey, endpoint, region } = config;
  const client = new S3Client({ region, endpoint: endpoint ?? '', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
  return {
    config,
    async names() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: name }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
    close: () => server.close(),
  };
}
