import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';

import type { Account } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { ArrivedFile } from './file.service.js';

/**
 * Files that arrive in parts, until a document takes them in or a day has passed. They lie on this machine: several
 * processes that serve one installation share the folder.
 */
@Injectable()
export class ArrivingFiles {
  #store: FileStore | undefined;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  /** Made when it is first asked for, as it makes its folder: nobody else may look into it. */
  get store(): FileStore {
    if (this.#store) return this.#store;
    const directory = join(this.config.dataDir, 'entrance', 'parts');
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return (this.#store = new FileStore({ directory, expirationPeriodInMilliseconds: LIMITS.uploadHours * 60 * 60 * 1_000 }));
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
    if (!upload?.storage || !upload.size || upload.offset !== upload.size) throw invalid({ file: 'incomplete' });
    return { path: upload.storage.path, name: upload.metadata?.['filename'] ?? '' };
  }
}

/** Says whose a file is without saying who that is. */
const markOf = ({ id }: Account): string => createHash('sha256').update(id).digest('hex').slice(0, 32);
