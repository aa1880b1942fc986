import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import { requireAccount } from '../auth/authorize.js';
import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { Document } from '../documents/document.entity.js';
import { dateAsEntered } from '../jurisdictions/entered.repository.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Role } from '../people/role.entity.js';
import { keepTranslations } from '../translations/translation.repository.js';
import { Forum } from './forum.entity.js';
import type { ChangeForumSlugInput, CreateForumInput, SetForumCrestInput, UpdateForumInput } from './forum.input.js';
import { insertForum, replaceAliases, takeSlug } from './forum.repository.js';

/** What the secretariat says of its forum. */
@Injectable()
export class ForumEditingService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /**
   * A further forum in the jurisdiction; who makes it is its secretariat from today.
   * @throws INVALID slug, CONFLICT already_exists
   */
  create(viewer: Viewer, input: CreateForumInput): Promise<Forum> {
    const { slug, kind, name, language, purpose = null } = input;
    return this.forumWrites.create(viewer, { entity: Forum, operation: 'createForum', input }, async (manager, { jurisdictionId, today }) => {
      const forum = await insertForum(manager, { jurisdictionId, slug, kind, name, language, purpose });
      await manager.save(manager.create(Role, { accountId: requireAccount(viewer).id, forumId: forum.id, kind: 'secretariat', validFrom: today }));
      return forum;
    });
  }

  /** @throws INVALID parentId, succeedsId */
  update(viewer: Viewer, input: UpdateForumInput): Promise<Forum> {
    const { kind, name, language, aliases, purpose = null, goal = null, formedBy = null, started, ended, parentId = null, succeedsId = null } = input;
    return this.forumWrites.edit(viewer, { entity: Forum, operation: 'updateForum', input, where: ({ forumId }) => ({ id: forumId }) }, async (forum, manager, place) => {
      await requireNeighbour(manager, place, 'parentId', parentId);
      await requireNeighbour(manager, place, 'succeedsId', succeedsId);
      const before = { ...forum };
      await replaceAliases(manager, forum.id, aliases);
      Object.assign(forum, { kind, name, language, purpose, goal, formedBy, parentId, succeedsId, started: dateAsEntered(started, language), ended: dateAsEntered(ended, language) });
      await keepTranslations(manager, before, await manager.save(forum));
    });
  }

  /** What its actas bear on paper. @throws INVALID documentId */
  setCrest(viewer: Viewer, input: SetForumCrestInput): Promise<Forum> {
    const { documentId = null } = input;
    return this.forumWrites.edit(viewer, { entity: Forum, operation: 'setForumCrest', input, where: ({ forumId }) => ({ id: forumId }) }, async (forum, manager, { forumId }) => {
      const isPicture = { id: documentId ?? '', forumId, visibility: 'public', mediaType: In(['image/png', 'image/jpeg']) } as const;
      if (documentId !== null && !(await manager.existsBy(Document, isPicture))) throw invalid({ documentId: 'unknown' });
      const before = { ...forum };
      forum.crestDocumentId = documentId;
      await keepTranslations(manager, before, await manager.save(forum));
    });
  }

  /** The earlier slugs keep leading here. @throws INVALID slug, CONFLICT already_exists */
  changeSlug(viewer: Viewer, input: ChangeForumSlugInput): Promise<Forum> {
    return this.forumWrites.edit(viewer, { entity: Forum, operation: 'changeForumSlug', input, where: ({ forumId }) => ({ id: forumId }) }, async (forum, manager) => {
      const before = { ...forum };
      await takeSlug(manager, forum, input.slug);
      forum.slug = input.slug;
      await keepTranslations(manager, before, await manager.save(forum));
    });
  }
}

/** Another forum of the same jurisdiction. */
async function requireNeighbour(manager: EntityManager, { forumId, jurisdictionId }: ForumPlace, field: string, id: string | null): Promise<void> {
  if (id !== null && (id === forumId || !(await manager.existsBy(Forum, { id, jurisdictionId })))) throw invalid({ [field]: 'unknown' });
}
