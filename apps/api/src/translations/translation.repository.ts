import { notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import { Wording } from '../commitments/wording.entity.js';
import { Forum } from '../forums/forum.entity.js';
import type { TranslatedField, TranslatedObject } from './translation.model.js';
import { Translation } from './translation.entity.js';

/** A wording's words never change, so every translation is of the first version. */
export const WORDING_VERSION = 1;

/** What is translated: a version, its language, and its texts by the name of the field. */
export interface Original {
  readonly version: number;
  readonly language: string;
  readonly texts: Partial<Readonly<Record<TranslatedField, string | null>>>;
}

/** Of the forum itself, or of a wording in a plan that it leads. @throws NOT_FOUND */
export async function originalOf(manager: EntityManager, forumId: string, objectType: TranslatedObject, objectId: string): Promise<Original> {
  const original = objectType === 'forum' ? objectId === forumId && (await forumOriginal(manager, forumId)) : await wordingOriginal(manager, forumId, objectId);
  if (!original) throw notFound();
  return original;
}

async function forumOriginal(manager: EntityManager, id: string): Promise<Original> {
  const { version, language, purpose, goal } = await manager.findOneOrFail(Forum, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { version, language, texts: { purpose, goal } };
}

async function wordingOriginal(manager: EntityManager, forumId: string, id: string): Promise<Original | null> {
  const found = await manager
    .createQueryBuilder(Wording, 'wording')
    .leftJoin('milestone', 'milestone', 'milestone.id = wording.milestone_id')
    .innerJoin('commitment', 'commitment', 'commitment.id = coalesce(wording.commitment_id, milestone.commitment_id)')
    .innerJoin('plan_forum', 'part', `part.plan_id = commitment.plan_id and part.part = 'lead' and part.forum_id = :forumId`, { forumId })
    .where('wording.id = :id', { id })
    .getOne();
  return found && { version: WORDING_VERSION, language: found.language, texts: { title: found.title, text: found.text, problem: found.problem } };
}

type Translated = Pick<Forum, 'id' | 'version' | 'purpose' | 'goal'>;

/** After an edit that left a text as it was: its translations are of the new version too. */
export async function keepTranslations(manager: EntityManager, before: Translated, after: Translated): Promise<void> {
  const kept = (['purpose', 'goal'] as const).filter((field) => before[field] === after[field]);
  await manager
    .createQueryBuilder()
    .update(Translation)
    .set({ objectVersion: after.version })
    .where(`objectType = 'forum' and objectId = :id and objectVersion = :version and field = any (:kept)`, { id: after.id, version: before.version, kept })
    .execute();
}
