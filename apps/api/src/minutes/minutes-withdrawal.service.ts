import type { AttachmentBlock, DecisionBlock } from '@mesa/domain/acta';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { Decision } from '../decisions/decision.entity.js';
import { Document } from '../documents/document.entity.js';
import { MeetingDocument } from '../meetings/meeting-document.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Translation } from '../translations/translation.entity.js';
import { decisionsOf, heldMeetings } from './acta.repository.js';
import { MinutesBlock } from './minutes-block.entity.js';
import { MinutesErratum } from './minutes-erratum.entity.js';
import { MinutesObservation } from './minutes-observation.entity.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import { assertPublished, blockIn, erratumInGroup } from './minutes-publication.service.js';
import { MinutesWithdrawal } from './minutes-withdrawal.entity.js';
import { type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import type { Minutes } from './minutes.entity.js';
import type { WithdrawMinutesBlockInput } from './minutes.input.js';
import { withdrawBlock } from './minutes.policy.js';

/** The one change of what is published: by a rule, a block loses its content, and the page says so. */
@Injectable()
export class MinutesWithdrawalService {
  constructor(private readonly work: MinutesWorkService) {}

  /** @throws NOT_FOUND, INVALID, CONFLICT wrong_state (also where the block's decision is not known for certain), already_exists */
  withdraw(viewer: Viewer, input: WithdrawMinutesBlockInput): Promise<Minutes> {
    return this.work.change(viewer, withdrawBlock, input, async (at) => {
      assertPublished(at);
      if (Boolean(input.blockId) === Boolean(input.erratumId)) throw invalid({ blockId: 'required' });
      const reason = {
        rule: input.rule, orderedBy: input.orderedBy ?? null, orderedOn: input.orderedOn ?? null,
        withdrawnAt: at.now, withdrawnById: viewer.account?.personId ?? null,
      };
      if (input.blockId) await withdrawOne(at, input.blockId, reason);
      if (input.erratumId) await withdrawErratum(at, input.erratumId, reason);
      await at.audit('withdraw_minutes_block', { objectType: 'minutes_block', objectId: input.blockId ?? input.erratumId ?? '', after: { rule: input.rule } });
    });
  }
}

type Reason = Pick<MinutesWithdrawal, 'rule' | 'orderedBy' | 'orderedOn' | 'withdrawnAt' | 'withdrawnById'>;

async function withdrawOne(at: MinutesAtWork, blockId: string, reason: Reason): Promise<void> {
  const { manager } = at;
  const block = await blockIn(at, blockId);
  if (!block) throw notFound();
  if (block.content === null) throw conflict('already_exists');
  await manager.save(manager.create(MinutesWithdrawal, { ...reason, blockId }));
  await manager.query('update minutes_block set content = null, salt = null, mentions = null where id = $1', [blockId]);
  await manager.delete(Translation, { objectType: 'minutes_block', objectId: blockId });
  if (block.kind === 'passage') await blankPassages(at, block);
  if (block.kind === 'decision') await blankDecision(at, block);
  if (block.kind === 'attachment') await hideAttachment(at, block);
}

async function withdrawErratum(at: MinutesAtWork, erratumId: string, reason: Reason): Promise<void> {
  const { manager, minutes } = at;
  const named = await manager.findOneBy(MinutesErratum, { id: erratumId, minutesId: minutes.id });
  if (!named) throw notFound();
  if (named.text === null) throw conflict('already_exists');
  for (const { id } of await erratumInGroup(at, named.number)) {
    await manager.save(manager.create(MinutesWithdrawal, { ...reason, erratumId: id }));
    await manager.update(MinutesErratum, { id }, { text: null, salt: null });
    await manager.delete(Translation, { objectType: 'minutes_erratum', objectId: id });
  }
}

/** Which of its kind the block is, from 0: blocks were made in the order of what they were made from. */
const rankOf = ({ manager }: MinutesAtWork, { minutesId, kind, position }: MinutesBlock): Promise<number> =>
  manager.createQueryBuilder(MinutesBlock, 'block').where('block.minutesId = :minutesId and block.kind = :kind and block.position < :position', { minutesId, kind, position }).getCount();

/** The passage goes, and with it what former versions said under the same item: the words may be the same. */
async function blankPassages(at: MinutesAtWork, block: MinutesBlock): Promise<void> {
  const { manager, group: [keeper], version } = at;
  const passages = await manager.find(MinutesPassage, { where: { minutesVersionId: version.id }, order: { position: 'ASC' } });
  const passage = passages[await rankOf(at, block)];
  if (!passage) throw notFound();
  const former: { id: string }[] = await manager.query(
    `select p.id from minutes_passage p join minutes_version v on v.id = p.minutes_version_id
     where v.minutes_id = $1 and v.id <> $2 and p.agenda_item_id is not distinct from $3 and p.text is not null`,
    [keeper.id, version.id, passage.agendaItemId],
  );
  const gone = In([passage.id, ...former.map(({ id }) => id)]);
  await manager.update(MinutesPassage, { id: gone }, { text: null, mentions: null });
  // What was to be changed quotes the words, and what it should have read may say them again.
  await manager.update(MinutesObservation, { minutesPassageId: gone }, { anchor: null, replacement: null });
}

/** In the forum that the place of the block tells, by what the block says: two decisions that say the same cannot be told apart. @throws CONFLICT wrong_state */
async function blankDecision(at: MinutesAtWork, block: MinutesBlock): Promise<void> {
  const { manager, group, now } = at;
  const decisions = await decisionsOf(manager, await heldMeetings(manager, group[0]));
  const ranked = decisions[await rankOf(at, block)];
  const { text } = block.content as DecisionBlock;
  const [decision, ...more] = decisions.filter((one) => one.meetingForumId === ranked?.meetingForumId && one.agendaItemId === block.agendaItemId && one.text === text);
  if (!decision || more.length > 0) throw conflict('wrong_state');
  await manager.update(Decision, { id: decision.id }, { text: null, dissent: null, withdrawnAt: now });
}

/** The file is not offered any longer, under whatever titles it was handed in to the meeting. */
async function hideAttachment({ manager, minutes }: MinutesAtWork, block: MinutesBlock): Promise<void> {
  const { sha256 } = block.content as AttachmentBlock;
  const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: minutes.meetingForumId });
  const papers = await manager.findBy(MeetingDocument, { meetingId });
  await manager.update(Document, { id: In(papers.map(({ documentId }) => documentId)), contentHash: Buffer.from(sha256, 'hex') }, { visibility: 'secretariat' });
}
