import type { ActaBlock } from '@mesa/domain/acta';
import type { ActaExport, BlockGap, ExportedBlock } from '@mesa/domain/acta-verification';
import { today } from '@mesa/domain/local-time';
import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { Loaders } from '../graphql/loaders.js';
import { type BlockLine, blocksByText, errataByMinutes, type ErratumLine, type LinkLine, linksByMinutes } from './acta.loader.js';

interface Published {
  readonly id: string;
  readonly textId: string;
  readonly forumId: string;
  readonly ordinal: number;
  readonly timeZone: string;
}

const PUBLISHED = `
  select m.id, coalesce(m.shares_text_of_id, m.id) as "textId", m.forum_id as "forumId", mf.ordinal, j.time_zone as "timeZone"
  from slug_history known join jurisdiction j on j.id = known.jurisdiction_id
  join meeting_forum mf on mf.forum_id = known.forum_id join minutes m on m.meeting_forum_id = mf.id
  where j.slug = $1 and known.slug = $2 and mf.ordinal = $3 and m.state = 'published'`;

const CHAIN = `
  select mf.ordinal as meeting, e.number as erratum, l.format, encode(l.previous_hash, 'hex') as previous, encode(l.hash, 'hex') as hash
  from slug_history known join jurisdiction j on j.id = known.jurisdiction_id
  join chain_link l on l.forum_id = known.forum_id join minutes m on m.id = l.minutes_id
  join meeting_forum mf on mf.id = m.meeting_forum_id left join minutes_erratum e on e.id = l.erratum_id
  where j.slug = $1 and known.slug = $2 order by l.position`;

/** What anyone may download, and recompute as docs/acta-format.md says. */
@Injectable()
export class ActaExportService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The acta of a meeting and its errata, as links of the forum's chain. @throws NOT_FOUND */
  async acta(jurisdiction: string, forum: string, ordinal: number): Promise<{ links: ActaExport[] }> {
    const [minutes]: Published[] = await this.dataSource.query(PUBLISHED, [jurisdiction, forum, ordinal]);
    if (!minutes) throw notFound();
    const loaders = new Loaders(this.dataSource);
    const [links, blocks, errata] = await Promise.all([loaders.load(linksByMinutes, minutes.id), loaders.load(blocksByText, minutes.textId), loaders.load(errataByMinutes, minutes.id)]);
    // Imported minutes were published elsewhere and stand in no chain.
    if (links.length === 0) throw notFound();
    const own = blocks.map((block) => exportedBlock(block, minutes));
    return {
      links: links.map((link) => exportedLink(link, minutes, link.erratum === null ? own : errata.filter(({ number }) => number === link.erratum).map((erratum) => exportedErratum(erratum, minutes)))),
    };
  }

  /** Every link of a forum's chain, without its blocks. @throws NOT_FOUND */
  async chain(jurisdiction: string, forum: string): Promise<{ chain: Pick<ActaExport, 'format' | 'meeting' | 'erratum' | 'previous' | 'hash'>[] }> {
    const chain: Pick<ActaExport, 'format' | 'meeting' | 'erratum' | 'previous' | 'hash'>[] = await this.dataSource.query(CHAIN, [jurisdiction, forum]);
    if (chain.length === 0) throw notFound();
    return { chain };
  }
}

function exportedLink({ format, erratum, previousHash, hash }: LinkLine, { forumId, ordinal }: Published, blocks: readonly ExportedBlock[]): ActaExport {
  return { format, forum: forumId, meeting: ordinal, erratum, previous: previousHash?.toString('hex') ?? null, blocks, hash: hash.toString('hex') };
}

function gapOf({ withdrawnAt, rule, orderedBy, orderedOn }: Pick<BlockLine, 'withdrawnAt' | 'rule' | 'orderedBy' | 'orderedOn'>, { timeZone }: Published): BlockGap | null {
  if (withdrawnAt === null || rule === null) return null;
  return { why: 'withdrawn', rule, orderedBy, orderedOn, withdrawnOn: today(timeZone, withdrawnAt), withdrawnBy: 'secretariat' };
}

function exported(hash: Buffer, salt: Buffer | null, content: ActaBlock | null, gap: BlockGap | null): ExportedBlock {
  return { hash: hash.toString('hex'), salt: salt?.toString('hex') ?? null, content, gap };
}

const exportedBlock = (block: BlockLine, minutes: Published): ExportedBlock =>
  exported(block.hash, block.salt, block.content, gapOf(block, minutes) ?? (block.isWithheld ? { why: 'withheld', reason: block.withheldReason } : null));

function exportedErratum(erratum: ErratumLine, minutes: Published): ExportedBlock {
  const { corrects, language, text } = erratum;
  const content: ActaBlock | null = text === null ? null : { type: 'erratum', corrects, language, text };
  return exported(erratum.hash, erratum.salt, content, gapOf(erratum, minutes));
}
