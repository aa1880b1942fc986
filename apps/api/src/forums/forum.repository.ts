import { conflict, invalid } from '@mesa/domain/errors';
import { isReservedSlug, isValidSlug } from '@mesa/domain/slug';
import type { DeepPartial, EntityManager } from 'typeorm';

import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import { ForumAlias } from './forum-alias.entity.js';
import { Forum } from './forum.entity.js';

/**
 * A forum with its first slug, which no other place of the jurisdiction has or had.
 * @throws INVALID slug reserved or malformed, CONFLICT already_exists
 */
export async function insertForum(manager: EntityManager, values: DeepPartial<Forum> & Pick<Forum, 'jurisdictionId' | 'slug'>): Promise<Forum> {
  const forum = await manager.save(manager.create(Forum, values));
  await takeSlug(manager, forum, values.slug);
  return forum;
}

/** Gives a forum the slug, for ever; its own earlier ones may come back. */
export async function takeSlug(manager: EntityManager, { id, jurisdictionId }: Pick<Forum, 'id' | 'jurisdictionId'>, slug: string): Promise<void> {
  if (!isValidSlug(slug)) throw invalid({ slug: isReservedSlug(slug) ? 'reserved' : 'malformed' });
  const known = await manager.findOneBy(SlugHistory, { jurisdictionId, slug });
  if (known && known.forumId !== id) throw conflict('already_exists');
  if (!known) await manager.save(manager.create(SlugHistory, { jurisdictionId, slug, forumId: id }));
}

export async function replaceAliases(manager: EntityManager, forumId: string, aliases: readonly Pick<ForumAlias, 'name' | 'language'>[]): Promise<void> {
  await manager.delete(ForumAlias, { forumId });
  await manager.save(aliases.map(({ name, language }) => manager.create(ForumAlias, { forumId, name, language })));
}
