import { notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { AmendmentChangeWording } from '../amendments/amendment-change-wording.entity.js';
import { AmendmentChange } from '../amendments/amendment-change.entity.js';
import { Amendment } from '../amendments/amendment.entity.js';
import { nextAmendmentNumber } from '../amendments/amendment.repository.js';
import { Wording } from '../commitments/wording.entity.js';
import { planOfWording, setWordingState } from '../commitments/wording.repository.js';
import type { Transaction } from '../database/write.service.js';
import { takeNumber } from './numbering.js';

type Subject = Partial<Pick<Wording, 'commitmentId' | 'milestoneId'>>;
type Values = Readonly<Record<string, unknown>>;

/** Whether people have worded it anew here: their words are in force, and a file has no others to give. */
export async function isReworded(manager: EntityManager, { commitmentId = null, milestoneId = null }: Subject): Promise<boolean> {
  const [found]: { reworded: boolean }[] = await manager.query(`select exists (select from wording where origin = 'entered' and (commitment_id = $1 or milestone_id = $2)) as reworded`, [commitmentId, milestoneId]);
  return found?.reworded ?? false;
}

/**
 * A file that corrects words does not change them: comments are pinned to what was shown. The corrected words are a
 * wording of their own, which takes the place of the former: by an editorial amendment, or as the next draft.
 */
export async function correctWording(transaction: Transaction, former: Wording, values: Values, today: string): Promise<string> {
  const { manager } = transaction;
  const { commitmentId, milestoneId, sourceDocumentId } = former;
  const number = await (milestoneId === null ? takeNumber(manager, 'commitmentWordings', commitmentId ?? '') : takeNumber(manager, 'milestoneWordings', milestoneId));
  const id = uuidv7();
  const sourceKey = `${former.sourceKey ?? ''}/corrected/${id}`;
  const isDraft = former.state === 'draft';
  await setWordingState(manager, former, 'superseded');
  await manager.insert(Wording, { ...values, ...number, ...(isDraft && { state: 'draft' }), id, commitmentId, milestoneId, origin: 'import', sourceKey, sourceDocumentId });
  // What is being written has nothing in force that an amendment could change.
  if (!isDraft) await amend(transaction, former, { id, sourceKey, today });
  return id;
}

/** The forum that leads a plan today; of a plan that none leads by now, the last that did. */
async function leadOf(manager: EntityManager, planId: string, today: string): Promise<string> {
  const [lead]: { forumId: string }[] = await manager.query(
    `select forum_id as "forumId" from plan_forum where plan_id = $1 and part = 'lead' order by daterange(valid_from, valid_until, '[]') @> $2::date desc, valid_until desc nulls first limit 1`, [planId, today]);
  if (!lead) throw notFound();
  return lead.forumId;
}

async function amend({ manager, audit }: Transaction, { id: from, language, sourceDocumentId }: Wording, { id, sourceKey, today }: { readonly id: string; readonly sourceKey: string; readonly today: string }): Promise<void> {
  const planId = await planOfWording(manager, from);
  const forumId = await leadOf(manager, planId, today);
  const amendment = manager.create(Amendment, {
    planId, forumId, number: await nextAmendmentNumber(manager, planId), kind: 'editorial', state: 'in_force', language, origin: 'import', sourceKey: `${sourceKey}/amendment`, sourceDocumentId,
  });
  await manager.save(amendment);
  const change = await manager.save(manager.create(AmendmentChange, { amendmentId: amendment.id, position: 1, kind: 'replace' }));
  const side = (which: 'from' | 'to', wordingId: string) => manager.create(AmendmentChangeWording, { changeId: change.id, side: which, wordingId, position: 1 });
  await manager.save([side('from', from), side('to', id)]);
  await audit({ act: 'import_record', objectType: 'amendment', objectId: amendment.id, forumId, after: { kind: 'editorial', from, to: id } });
}
