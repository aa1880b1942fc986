import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { unavailable } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { GetObjectCommand, HeadBucketCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';

import type { BucketConfig } from '../config/config.js';
import type { FilePart, FileStorage } from './file-storage.js';

/** Milliseconds: who does not answer is away. */
const CONNECTION_MS = 5_000;
const SILENCE_MS = 20_000;

/** What fails is thrown, and told where it is caught; the library would write to the terminal too. */
const nothing = (): void => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** In a bucket of a service that speaks S3, read by nobody but through us. */
export class BucketStorage implements FileStorage {
  readonly #client: S3Client;
  readonly #disk: Disk;

  constructor(
    private readonly bucket: BucketConfig,
    private readonly onUnreachable: (error: unknown) => void,
  ) {
    const { region, endpoint, accessKeyId, secretAccessKey } = bucket;
    this.#client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      // Services other than Amazon's refuse the checksums that its library adds of itself.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: SILENT,
      requestHandler: { connectionTimeout: CONNECTION_MS, socketTimeout: SILENCE_MS },
    });
    this.#disk = new Disk(new S3Driver({ client: this.#client, bucket: bucket.name, visibility: 'private', supportsACL: false }));
  }

  /** Whether the bucket answers; what it says is told. */
  async check(): Promise<void> {
    await this.#reach(() => this.#client.send(new HeadBucketCommand({ Bucket: this.bucket.name }))).catch(() => undefined);
  }

  keep(path: string, name: string): Promise<void> {
    return this.#reach(() => this.#disk.copyFromFs(path, name, { contentType: 'application/octet-stream' }));
  }

  /** flydrive reads whole files only: a part is asked for as S3 has it. */
  async read(name: string, part?: FilePart): Promise<Readable | null> {
    return this.#reach(async () => {
      try {
        const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.bucket.name, Key: name, ...(part && { Range: `bytes=${part.start}-${part.end}` }) }));
        return Body as Readable;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    });
  }

  remove(name: string): Promise<void> {
    return this.#reach(() => this.#disk.delete(name));
  }

  /** Copies all that is in the bucket into a folder. */
  async copyTo(folder: string): Promise<void> {
    let page: string | undefined;
    do {
      const { objects, paginationToken } = await this.#disk.listAll('/', { recursive: true, ...(page !== undefined && { paginationToken: page }) });
      for (const one of objects) if (one.isFile) await pipeline(await this.#disk.getStream(one.key), createWriteStream(join(folder, one.name), { mode: 0o600 }));
      page = paginationToken;
    } while (page !== undefined);
  }

  /** @throws UNAVAILABLE storage_unreachable */
  async #reach<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      this.onUnreachable(error);
      throw unavailable('storage_unreachable', LIMITS.storageRetrySeconds);
    }
  }
}
