import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { xmlDocument } from '../xml/xml-document.js';
import { actaAkn, AKN_NAMESPACES } from './acta-akn.document.js';
import { publishedActa } from './published-acta.repository.js';

/** The published acta for machines that read law: what the public may read, and nothing else. */
@Injectable()
export class ActaAknService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Akoma Ntoso 3.0 in UTF-8. @throws NOT_FOUND, also for minutes that were published elsewhere and imported */
  async acta(jurisdiction: string, forum: string, ordinal: number): Promise<string> {
    return xmlDocument(actaAkn(await publishedActa(this.dataSource, this.config.publicUrl, { jurisdiction, forum, ordinal })), AKN_NAMESPACES);
  }
}
