import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { requireAccount } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import type { FollowForumInput } from './circular.input.js';
import { ForumFollow } from './forum-follow.entity.js';

/** Anybody with an account may hear of a forum; it gives no right. */
@Injectable()
export class ForumFollowService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
  ) {}

  async follows(viewer: Viewer, forumId: string): Promise<boolean> {
    const { personId } = requireAccount(viewer);
    return personId !== null && this.dataSource.manager.existsBy(ForumFollow, { forumId, personId });
  }

  /** A second time changes nothing. @throws NOT_FOUND for another's, and for an unknown forum */
  async set(viewer: Viewer, { forumId, personId, follows }: FollowForumInput): Promise<boolean> {
    if (requireAccount(viewer).personId !== personId) throw notFound();
    await this.places.ofForum(forumId);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const found = await manager.existsBy(ForumFollow, { forumId, personId });
      if (found === follows) return follows;
      if (follows) await manager.createQueryBuilder().insert().into(ForumFollow).values(manager.create(ForumFollow, { forumId, personId })).orIgnore().execute();
      else await manager.delete(ForumFollow, { forumId, personId });
      await audit({ act: follows ? 'follow_forum' : 'unfollow_forum', objectType: 'forum', objectId: forumId, forumId });
      return follows;
    });
  }
}
