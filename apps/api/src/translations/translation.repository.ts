import type { DecisionBlock, PassageBlock } from '@mesa/domain/acta';
import { notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import { Wording } from '../commitments/wording.entity.js';
import { Forum } from '../forums/forum.entity.js';
import type { TranslatedField, TranslatedObject } from './translation.model.js';
import { Translation } from './translation.entity.js';

/** The words of a wording and of what is published never change, so every translation is of the first version. */
export const ONLY_VERSION = 1;

/** What is translated: a version, its language, and its texts by the name of the field. */
export interface Original {
  readonly version: number;
  readonly language: string;
  readonly texts: Partial<Readonly<Record<TranslatedField, string | null>>>;
}

type Finds = (manager: EntityManager, forumId: string, id: string) => Promise<Original | null>;

const ORIGINALS: Readonly<Record<TranslatedObject, Finds>> = {
  forum: async (manager, forumId, id) => (id === forumId ? forumOriginal(manager, id) : null),
  wording: wordingOriginal,
  minutes_block: blockOriginal,
  minutes_erratum: erratumOriginal,
};

/** Of the forum itself, of a wording in a plan that it leads, or of what its published actas say in public. @throws NOT_FOUND */
export async function originalOf(manager: EntityManager, forumId: string, objectType: TranslatedObject, objectId: string): Promise<Original> {
  const original = await ORIGINALS[objectType](manager, forumId, objectId);
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
  return found && { version: ONLY_VERSION, language: found.language, texts: { title: found.title, text: found.text, problem: found.problem } };
}

/** Locked: a withdrawal waits, and takes the translation with it. */
async function blockOriginal(manager: EntityManager, forumId: string, id: string): Promise<Original | null> {
  const [found]: { content: PassageBlock | DecisionBlock }[] = await manager.query(
    `select b.content from minutes_block b where b.id = $1 and b.kind in ('passage', 'decision') and not b.is_withheld and b.content is not null
       and exists (select from minutes m where coalesce(m.shares_text_of_id, m.id) = b.minutes_id and m.forum_id = $2 and m.state = 'published')
     for share of b`,
    [id, forumId],
  );
  if (!found) return null;
  const { content } = found;
  return { version: ONLY_VERSION, language: content.language, texts: { text: content.text, ...(content.type === 'decision' && { dissent: content.dissent }) } };
}

async function erratumOriginal(manager: EntityManager, forumId: string, id: string): Promise<Original | null> {
  const [found]: { text: string; language: string }[] = await manager.query(
    'select e.text, e.language from minutes_erratum e join minutes m on m.id = e.minutes_id where e.id = $1 and m.forum_id = $2 and e.text is not null for share of e',
    [id, forumId],
  );
  return found ? { version: ONLY_VERSION, language: found.language, texts: { text: found.text } } : null;
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
