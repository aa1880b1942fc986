import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { invalid, notFound } from '@mesa/domain/errors';
import { isRecording, mostBytesOf } from '@mesa/domain/file-types';
import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { entranceOf } from './arriving-files.service.js';
import { BucketStorage } from './bucket-storage.js';
import { assertIsOf, assertIsRecordingOf, namedType, safeFileName } from './file-kind.js';
import { type FilePart, type FileStorage, FolderStorage } from './file-storage.js';
import { withoutMetadata } from './picture.js';
import { assertScanned } from './scan.js';

/** A file that was taken in: what its document keeps of it. */
export interface StoredFile {
  readonly storageName: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly contentHash: Buffer;
}

/** A file that has arrived here and is in nobody's keeping yet. */
export interface ArrivedFile {
  readonly path: string;
  /** As its sender calls it. */
  readonly name: string;
}

/** Files that people hand in (SECURITY 21). */
@Injectable()
export class FileService implements OnModuleInit {
  readonly #folder: FileStorage;
  readonly #bucket: BucketStorage | null;
  readonly #entrance: string;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    logger: PinoLogger,
  ) {
    this.#folder = new FolderStorage(join(config.dataDir, 'files'));
    this.#bucket = config.bucket && new BucketStorage(config.bucket, (error) => logger.error({ err: error }, 'the bucket of files does not answer'));
    this.#entrance = entranceOf(config);
  }

  /** A bucket that does not answer is told at once; all but files goes on without it. */
  onModuleInit(): void {
    void this.#bucket?.check();
  }

  get #storage(): FileStorage {
    return this.#bucket ?? this.#folder;
  }

  /** A file that came whole, in one request. @throws INVALID on `file`: required, too_long, and as `takeIn` */
  async store(file: File): Promise<StoredFile> {
    if (file.size === 0) throw invalid({ file: 'required' });
    if (file.size > LIMITS.uploadBytes) throw invalid({ file: 'too_long' });
    const bytes = Buffer.from(await file.arrayBuffer());
    return this.#within(bytes, (path) => this.takeIn({ path, name: file.name }));
  }

  /**
   * Checks a file by name, size and content, takes out of a picture what it tells beside itself, has it scanned, and keeps a copy.
   * @throws INVALID on `file`: too_long, unsupported_type, harmful; UNAVAILABLE scanner_unreachable, storage_unreachable
   */
  async takeIn({ path, name }: ArrivedFile): Promise<StoredFile> {
    const fileName = safeFileName(name);
    const mediaType = namedType(fileName);
    if ((await stat(path)).size > mostBytesOf(mediaType)) throw invalid({ file: 'too_long' });
    if (isRecording(mediaType)) {
      await assertIsRecordingOf(mediaType, path);
      return this.#keep({ path, fileName, mediaType });
    }
    const bytes = await readFile(path);
    await assertIsOf(mediaType, fileName, bytes);
    const clean = await withoutMetadata(bytes, mediaType);
    return clean === bytes ? this.#keep({ path, fileName, mediaType }) : this.#within(clean, (written) => this.#keep({ path: written, fileName, mediaType }));
  }

  /** Takes back a file whose document was not kept. */
  discard({ storageName }: StoredFile): Promise<void> {
    return this.#storage.remove(storageName);
  }

  /** All of it, or its bytes from `start` to `end`, both counted. @throws NOT_FOUND when it has been lost, UNAVAILABLE storage_unreachable */
  async read(storageName: string, part?: FilePart): Promise<Readable> {
    // What was kept before there was a bucket, or restored from a backup, lies in the folder.
    const content = (await this.#storage.read(storageName, part)) ?? (await this.#folder.read(storageName, part));
    if (!content) throw notFound();
    return content;
  }

  async #keep({ path, ...kind }: Pick<StoredFile, 'fileName' | 'mediaType'> & { readonly path: string }): Promise<StoredFile> {
    if (this.config.scanCommand) await assertScanned(this.config.scanCommand, path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const storageName = randomUUID();
    await this.#storage.keep(path, storageName);
    return { ...kind, storageName, sizeBytes: (await stat(path)).size, contentHash: hash.digest() };
  }

  /** Lends these bytes a path while something is done with them. */
  async #within<Result>(bytes: Buffer, work: (path: string) => Promise<Result>): Promise<Result> {
    await mkdir(this.#entrance, { recursive: true, mode: 0o700 });
    const path = join(this.#entrance, randomUUID());
    try {
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }
}
