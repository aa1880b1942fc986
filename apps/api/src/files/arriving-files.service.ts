import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '@tus/file-store';

import type { Account } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ageOf } from './file-age.js';
import type { ArrivedFile } from './file.service.js';

const HOUR_MS = 60 * 60 * 1_000;
const KEPT_MS = LIMITS.uploadHours * HOUR_MS;

/** Where files wait until they are taken in: parts of some, and for a moment those that came whole. */
export const entranceOf = ({ dataDir }: Pick<RunningConfig, 'dataDir'>): string => join(dataDir, 'entrance');

/**
 * Files that arrive in parts, until a document takes them in or a day has passed. They lie on this machine: several
 * processes that serve one installation share the folder.
 */
@Injectable()
export class ArrivingFiles implements OnModuleInit, OnApplicationShutdown {
  #store: FileStore | undefined;
  #sweeping: ReturnType<typeof setInterval> | undefined;
  readonly #directory: string;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {
    this.#directory = join(entranceOf(config), 'parts');
  }

  onModuleInit(): void {
    this.#sweeping = setInterval(() => void this.forgetOld(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#sweeping);
  }

  /** Made when it is first asked for, as it makes its folder: nobody else may look into it. */
  get store(): FileStore {
    if (this.#store) return this.#store;
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    return (this.#store = new FileStore({ directory: this.#directory, expirationPeriodInMilliseconds: KEPT_MS }));
  }

  /** A name for a file that this account will send. */
  nameFor(account: Account): string {
    return `${markOf(account)}-${randomUUID()}`;
  }

  /** Whether a file is of this account: nobody else may see how far it is, add to it or take it. */
  isOf(account: Account, id: string): boolean {
    return id.startsWith(`${markOf(account)}-`) && /^[0-9a-f-]+$/.test(id);
  }

  /** A file of this account that has arrived whole. @throws INVALID on `file`: incomplete, also for one that is forgotten or of somebody else */
  async arrived(account: Account, id: string): Promise<ArrivedFile> {
    const upload = this.isOf(account, id) ? await this.store.getUpload(id).catch(() => null) : null;
    if (!upload?.storage || !upload.size || upload.offset !== upload.size || isOld(upload.creation_date)) throw invalid({ file: 'incomplete' });
    return { path: upload.storage.path, name: upload.metadata?.['filename'] ?? '' };
  }

  /** What has waited for more than a day goes; another process may be doing the same. */
  async forgetOld(): Promise<void> {
    if (existsSync(this.#directory)) await this.store.deleteExpired().catch(() => undefined);
    const entrance = entranceOf(this.config);
    for (const one of await readdir(entrance, { withFileTypes: true }).catch(() => [])) {
      const path = join(entrance, one.name);
      const left = one.isFile() ? await stat(path).catch(() => null) : null;
      if (left && isOld(left.mtime)) await rm(path, { force: true });
    }
  }
}

const isOld = (written: Date | string | undefined): boolean => written !== undefined && ageOf(written) > KEPT_MS;

/** Says whose a file is without saying who that is. */
const markOf = ({ id }: Account): string => createHash('sha256').update(id).digest('hex').slice(0, 32);
