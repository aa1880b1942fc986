import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { invalid, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { kindOfFile, safeFileName } from './file-kind.js';
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

/** Bytes of a file, from 0; both ends counted. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
}

/** Files that people hand in, kept outside the web root under names that say nothing (SECURITY 21). */
@Injectable()
export class FileService {
  readonly #folder: string;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {
    this.#folder = join(config.dataDir, 'files');
  }

  /**
   * Checks a file by content and extension, takes out of a picture what it tells beside itself, and writes it so that it survives a power cut.
   * @throws INVALID on `file`: required, too_long, unsupported_type, harmful; UNAVAILABLE scanner_unreachable
   */
  async store(file: File): Promise<StoredFile> {
    if (file.size === 0) throw invalid({ file: 'required' });
    if (file.size > LIMITS.uploadBytes) throw invalid({ file: 'too_long' });
    const handedIn = Buffer.from(await file.arrayBuffer());
    const fileName = safeFileName(file.name);
    const mediaType = await kindOfFile(fileName, handedIn);
    if (mediaType === null) throw invalid({ file: 'unsupported_type' });
    const bytes = await withoutMetadata(handedIn, mediaType);
    const storageName = randomUUID();
    await this.#write(storageName, bytes);
    await this.#scan(storageName);
    return { storageName, fileName, mediaType, sizeBytes: bytes.length, contentHash: createHash('sha256').update(bytes).digest() };
  }

  /** Takes back a file whose document was not kept. */
  async discard({ storageName }: StoredFile): Promise<void> {
    await unlink(join(this.#folder, storageName));
  }

  /** All of it, or its bytes from `start` to `end`, both counted. @throws NOT_FOUND when the data folder has lost it */
  async read(storageName: string, part?: FilePart): Promise<ReadStream> {
    const path = join(this.#folder, storageName);
    const found = await stat(path).catch(() => null);
    if (!found) throw notFound();
    return createReadStream(path, part);
  }

  async #scan(storageName: string): Promise<void> {
    if (this.config.scanCommand === null) return;
    const path = join(this.#folder, storageName);
    try {
      await assertScanned(this.config.scanCommand, path);
    } catch (error) {
      await unlink(path);
      throw error;
    }
  }

  async #write(storageName: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const handle = await open(join(this.#folder, storageName), 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
