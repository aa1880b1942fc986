import { createHash } from 'node:crypto';

import { notFound } from '@mesa/domain/errors';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { Loaders } from '../graphql/loaders.js';
import { typeset } from '../pdf/typst.js';
import { ACTA_TEMPLATE } from './acta-template.document.js';
import { actaDocument, type ActaItem, type ActaPlace } from './acta.document.js';
import { blocksByText, errataByMinutes, linksByMinutes } from './acta.loader.js';

interface Published extends Omit<ActaPlace, 'publicUrl'> {
  readonly id: string;
  readonly textId: string;
  readonly meetingId: string;
}

const PUBLISHED = `
  select m.id, coalesce(m.shares_text_of_id, m.id) as "textId", mf.meeting_id as "meetingId", mf.ordinal, m.published_at as "publishedAt",
    f.name as forum, f.slug as "forumSlug", j.name as jurisdiction, j.slug as "jurisdictionSlug", j.time_zone as "timeZone", j.languages[1] as language, j.invented as "isInvented"
  from slug_history known join jurisdiction j on j.id = known.jurisdiction_id join forum f on f.id = known.forum_id
  join meeting_forum mf on mf.forum_id = f.id join minutes m on m.meeting_forum_id = mf.id
  where j.slug = $1 and known.slug = $2 and mf.ordinal = $3 and m.state = 'published'`;

const ITEMS = 'select id, position, title, language from agenda_item where meeting_id = $1 order by position';

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
    const [minutes]: (Published & { language: Language })[] = await this.dataSource.query(PUBLISHED, [jurisdiction, forum, ordinal]);
    if (!minutes) throw notFound();
    const loaders = new Loaders(this.dataSource);
    const [links, blocks, errata, items] = await Promise.all([
      loaders.load(linksByMinutes, minutes.id),
      loaders.load(blocksByText, minutes.textId),
      loaders.load(errataByMinutes, minutes.id),
      this.dataSource.query<ActaItem[]>(ITEMS, [minutes.meetingId]),
    ]);
    if (links.length === 0) throw notFound();
    const document = actaDocument({ place: { ...minutes, publicUrl: this.config.publicUrl }, blocks, errata, links, items });
    const name = createHash('sha256').update(ACTA_TEMPLATE).update(JSON.stringify(document)).digest('base64url');
    return { name, pdf: () => this.#made.get(name) ?? this.#make(name, document) };
  }

  #make(name: string, document: ReturnType<typeof actaDocument>): Buffer {
    const pdf = typeset('acta', ACTA_TEMPLATE, document);
    this.#made.set(name, pdf);
    return pdf;
  }
}
