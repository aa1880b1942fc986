import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import { type BlockLine, blocksByText, errataByMinutes, type ErratumLine, linksByMinutes } from './acta.loader.js';
import type { ActaBlockModel, ActaGapModel, ChainLinkModel, MinutesErratumModel } from './acta.model.js';
import { ActaService, type DraftBlock } from './acta.service.js';
import { Minutes } from './minutes.entity.js';
import { readText } from './minutes.policy.js';

/** The acta as a reader may see it. */
@Injectable()
export class ActaReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly acta: ActaService,
  ) {}

  /** Null for who may not read the text in its present state. */
  async blocks(viewer: Viewer, minutes: Minutes, loaders: Loaders): Promise<ActaBlockModel[] | null> {
    if (minutes.state === 'published' && minutes.origin === 'entered') return (await loaders.load(blocksByText, textIdOf(minutes))).map(publishedBlock);
    if (!(await this.mayRead(viewer, minutes))) return null;
    const keeper = minutes.sharesTextOfId === null ? minutes : await this.dataSource.getRepository(Minutes).findOneByOrFail({ id: minutes.sharesTextOfId });
    return (await this.acta.blocksOf(this.dataSource.manager, keeper)).map((block, index) => draftBlock(block, index + 1, minutes.state === 'published'));
  }

  async errata({ id }: Minutes, loaders: Loaders): Promise<MinutesErratumModel[]> {
    return (await loaders.load(errataByMinutes, id)).map((line) => ({ ...line, gap: gapOf(line, null) }));
  }

  async links({ id }: Minutes, loaders: Loaders): Promise<ChainLinkModel[]> {
    return (await loaders.load(linksByMinutes, id)).map(({ position, erratum, linkedAt, hash, previousHash }) => ({
      position, erratum, linkedAt, hash: hash.toString('hex'), previousHash: previousHash?.toString('hex') ?? null,
    }));
  }

  async mayRead(viewer: Viewer, { forumId, state }: Minutes): Promise<boolean> {
    return readText(viewer, await this.places.ofForum(forumId), state).roles.length > 0;
  }
}

/** The minutes that keep the text of these. */
export const textIdOf = ({ id, sharesTextOfId }: Minutes): string => sharesTextOfId ?? id;

function gapOf({ withdrawnAt, rule, orderedBy, orderedOn }: Pick<BlockLine | ErratumLine, 'withdrawnAt' | 'rule' | 'orderedBy' | 'orderedOn'>, withheldReason: string | null): ActaGapModel | null {
  if (withdrawnAt !== null && rule !== null) return { why: 'withdrawn', rule, orderedBy, orderedOn, withdrawnAt };
  return withheldReason === null ? null : { why: 'withheld', rule: withheldReason, orderedBy: null, orderedOn: null, withdrawnAt: null };
}

const publishedBlock = ({ id, position, kind, agendaItemId, content, mentions, hash, withheldReason, ...withdrawn }: BlockLine): ActaBlockModel => ({
  id, position, kind, agendaItemId, content, mentions: mentions ?? [], hash: hash.toString('hex'), gap: gapOf(withdrawn, withheldReason),
});

/** Who reviews the text reads what the public will not; of imported minutes nobody does. */
const draftBlock = ({ content, agendaItemId, mentions, isWithheld, withheldReason }: DraftBlock, position: number, isPublic: boolean): ActaBlockModel => ({
  id: null,
  position,
  kind: content.type,
  agendaItemId,
  content: isPublic && isWithheld ? null : content,
  mentions: isPublic && isWithheld ? [] : (mentions ?? []),
  gap: isWithheld ? { why: 'withheld', rule: withheldReason ?? '', orderedBy: null, orderedOn: null, withdrawnAt: null } : null,
  hash: null,
});
