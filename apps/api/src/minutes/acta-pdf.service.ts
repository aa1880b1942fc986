import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { typeset } from '../pdf/typst.js';
import { ACTA_TEMPLATE } from './acta-template.document.js';
import { actaDocument } from './acta.document.js';
import { publishedActa } from './published-acta.repository.js';

/** A document, and the name of exactly this text of it. */
export interface NamedPdf {
  readonly name: string;
  /** Sets it, unless it was set lately. */
  pdf(): Buffer;
}

const KEPT = 32;

/** The published acta on paper: what the public may read, and nothing else. */
@Injectable()
export class ActaPdfService {
  readonly #made = new LRUCache<string, Buffer>({ max: KEPT });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** @throws NOT_FOUND, also for minutes that were published elsewhere and imported: their document is the scanned one */
  async acta(jurisdiction: string, forum: string, ordinal: number): Promise<NamedPdf> {
    const document = actaDocument(await publishedActa(this.dataSource, this.config.publicUrl, { jurisdiction, forum, ordinal }));
    const name = createHash('sha256').update(ACTA_TEMPLATE).update(JSON.stringify(document)).digest('base64url');
    return { name, pdf: () => this.#made.get(name) ?? this.#make(name, document) };
  }

  #make(name: string, document: ReturnType<typeof actaDocument>): Buffer {
    const pdf = typeset('acta', ACTA_TEMPLATE, document);
    this.#made.set(name, pdf);
    return pdf;
  }
}
