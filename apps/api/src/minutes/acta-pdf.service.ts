import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

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
  /** Sets it, unless it was set lately. @throws UNAVAILABLE storage_unreachable, where it bears a picture */
  pdf(): Promise<Buffer>;
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
    return { name, pdf: async () => this.#made.get(name) ?? this.#make(name, document) };
  }

  async #make(name: string, document: ReturnType<typeof actaDocument>): Promise<Buffer> {
    const pictures = document.crest === '' ? {} : { [CREST_PATH]: await asCrest(await buffer(await this.files.read(document.crest))) };
    const pdf = typeset('acta', ACTA_TEMPLATE, document, pictures);
    this.#made.set(name, pdf);
    return pdf;
  }
}
