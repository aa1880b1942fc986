import { randomBytes } from 'node:crypto';

import { type ErratumBlock, SALT_BYTES } from '@mesa/domain/acta';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { MINUTES_TRANSITIONS } from '@mesa/domain/minutes-state';
import { allowedActs, move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { ActaService } from './acta.service.js';
import { appendLink, hashOfBlock, lockChains } from './chain.repository.js';
import { MinutesBlock } from './minutes-block.entity.js';
import { MinutesErratum } from './minutes-erratum.entity.js';
import { type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import { Minutes } from './minutes.entity.js';
import type { AddMinutesErratumInput, MinutesStepInput } from './minutes.input.js';
import { addErratum, publish } from './minutes.policy.js';

/** Publication, and the errata that add to it: each is a link of the forum's chain. */
@Injectable()
export class MinutesPublicationService {
  constructor(
    private readonly writes: WriteService,
    private readonly work: MinutesWorkService,
    private readonly acta: ActaService,
  ) {}

  /** Fixes what was approved, for ever. In a joint meeting each forum's chain gets a link over the same blocks. @throws CONFLICT wrong_state */
  publish(viewer: Viewer, input: MinutesStepInput): Promise<Minutes> {
    return this.work.changeText(viewer, publish, input, async (at) => {
      const { manager, group, now } = at;
      move(MINUTES_TRANSITIONS, at.minutes.state, 'publish');
      await lockMeeting(at);
      await lockChains(manager, group.map(({ forumId }) => forumId));
      const blockHashes = await this.#keepBlocks(at);
      for (const minutes of group) {
        await appendLink(manager, { ...(await addressOf(manager, minutes)), erratum: null, blockHashes, linkedAt: now, linkedById: viewer.account?.personId ?? null });
      }
      await at.move('publish', { publishedAt: now });
    });
  }

  /** Adds a correction, to be read beside what it corrects. @throws CONFLICT wrong_state, NOT_FOUND for a block of other minutes */
  addErratum(viewer: Viewer, input: AddMinutesErratumInput): Promise<MinutesErratum> {
    return this.writes.once(viewer, { entity: MinutesErratum, operation: 'addMinutesErratum', input }, (transaction) =>
      this.work.within(transaction, viewer, addErratum, input, async (at) => {
        assertPublished(at);
        await lockChains(at.manager, at.group.map(({ forumId }) => forumId));
        const corrects = await blockIn(at, input.blockId ?? null);
        const content: ErratumBlock = { type: 'erratum', corrects: corrects?.position ?? null, language: input.language ?? at.minutes.language, text: input.text };
        const salt = randomBytes(SALT_BYTES);
        const kept = { text: content.text, language: content.language, blockId: corrects?.id ?? null, salt, hash: await hashOfBlock(salt, content), publishedAt: at.now, publishedById: viewer.account?.personId ?? null };
        const rows: MinutesErratum[] = [];
        for (const minutes of at.group) rows.push(await linkErratum(at, minutes, kept));
        const own = rows.find(({ minutesId }) => minutesId === at.minutes.id);
        if (!own) throw invalid({ minutesId: 'unknown' });
        await at.audit('add_minutes_erratum', { objectType: 'minutes_erratum', objectId: own.id });
        return own;
      }),
    );
  }

  async #keepBlocks({ manager, group: [keeper] }: MinutesAtWork): Promise<Buffer[]> {
    const drafts = await this.acta.blocksOf(manager, keeper);
    const blocks = await Promise.all(
      drafts.map(async ({ content, ...beside }, index) => {
        const salt = randomBytes(SALT_BYTES);
        return manager.create(MinutesBlock, { ...beside, minutesId: keeper.id, position: index + 1, kind: content.type, content, salt, hash: await hashOfBlock(salt, content) });
      }),
    );
    await manager.save(blocks);
    return blocks.map(({ hash }) => hash);
  }
}

/** @throws CONFLICT wrong_state */
export function assertPublished({ minutes: { state, origin } }: MinutesAtWork): void {
  // What was imported as published elsewhere has no blocks here, and nothing to correct or withdraw.
  if (state !== 'published' || origin === 'import') throw conflict('wrong_state', { current: state, allowed: allowedActs(MINUTES_TRANSITIONS, state) });
}

/** What the acta tells of the meeting must not change while it is being told. */
export async function lockMeeting({ manager, minutes }: MinutesAtWork): Promise<void> {
  await manager.query('select id from meeting where id = (select meeting_id from meeting_forum where id = $1) for no key update', [minutes.meetingForumId]);
}

async function addressOf(manager: EntityManager, { id, forumId, meetingForumId }: Minutes): Promise<{ forumId: string; meeting: number; minutesId: string }> {
  const { ordinal } = await manager.findOneByOrFail(MeetingForum, { id: meetingForumId });
  if (ordinal === null) throw conflict('wrong_state');
  return { forumId, meeting: ordinal, minutesId: id };
}

/** A block of this text. @throws NOT_FOUND */
export async function blockIn({ manager, group: [keeper] }: MinutesAtWork, id: string | null): Promise<MinutesBlock | null> {
  if (id === null) return null;
  const block = await manager.findOneBy(MinutesBlock, { id, minutesId: keeper.id });
  if (!block) throw notFound();
  return block;
}

async function linkErratum(at: MinutesAtWork, minutes: Minutes, kept: Partial<MinutesErratum>): Promise<MinutesErratum> {
  const { manager, now } = at;
  // Numbers are alike in the group: its errata are only ever added together, under its lock.
  const number = (await manager.countBy(MinutesErratum, { minutesId: minutes.id })) + 1;
  const erratum = await manager.save(manager.create(MinutesErratum, { ...kept, minutesId: minutes.id, number }));
  await appendLink(manager, { ...(await addressOf(manager, minutes)), erratum: { id: erratum.id, number }, blockHashes: [erratum.hash], linkedAt: now, linkedById: erratum.publishedById });
  return erratum;
}

/** The errata of the same number in every forum's minutes of this text. */
export const erratumInGroup = ({ manager, group }: MinutesAtWork, number: number): Promise<MinutesErratum[]> =>
  manager.find(MinutesErratum, { where: { minutesId: In(group.map(({ id }) => id)), number }, order: { id: 'ASC' } });
