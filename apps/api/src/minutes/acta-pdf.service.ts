import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import { DomainError } from '@mesa/domain/errors';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { FileService } from '../files/file.service.js';
import { asCrest } from '../files/picture.js';
import { typeset } from '../pdf/typst.js';
import { ACTA_TEMPLATE, CREST_PATH } from './acta-template.document.js';
import { actaDocument } from './acta.document.js';
import { publishedActa } from './published-acta.repository.js';

/** A document, and the name of exactly this text of it. */
export interface NamedPdf {
  readonly name: string;
  /** Sets it, unless it was set lately. */
  pdf(): Promise<SetPdf>;
}

export interface SetPdf {
  readonly bytes: Buffer;
  /** False where the forum's picture could not be had just now: the acta is read all the same, and kept by nobody. */
  readonly isWhole: boolean;
}

const KEPT = 32;

/** The published acta on paper: what the public may read, and nothing else. */
@Injectable()
export class ActaPdfService {
  readonly #made = new LRUCache<string, Buffer>({ max: KEPT });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly files: FileService,
  ) {}

  /** @throws NOT_FOUND, also for minutes that were published elsewhere and imported: their document is the scanned one */
  async acta(jurisdiction: string, forum: string, ordinal: number): Promise<NamedPdf> {
    const document = actaDocument(await publishedActa(this.dataSource, this.config.publicUrl, { jurisdiction, forum, ordinal }));
    const name = createHash('sha256').update(ACTA_TEMPLATE).update(JSON.stringify(document)).digest('base64url');
    return { name, pdf: () => this.#set(name, document) };
  }

  async #set(name: string, document: ReturnType<typeof actaDocument>): Promise<SetPdf> {
    const known = this.#made.get(name);
    if (known) return { bytes: known, isWhole: true };
    const crest = document.crest === '' ? null : await this.#crest(document.crest);
    const isWhole = document.crest === '' || crest !== null;
    const bytes = typeset('acta', ACTA_TEMPLATE, isWhole ? document : { ...document, crest: '' }, crest ? { [CREST_PATH]: crest } : {});
    if (isWhole) this.#made.set(name, bytes);
    return { bytes, isWhole };
  }

  /** Null where the storage is away or has lost it. */
  async #crest(storageName: string): Promise<Buffer | null> {
    try {
      return await asCrest(await buffer(await this.files.read(storageName)));
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
