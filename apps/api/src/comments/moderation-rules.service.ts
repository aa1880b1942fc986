import { Injectable } from '@nestjs/common';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import * as commentPolicy from './comment.policy.js';
import { ModerationRules } from './moderation-rules.entity.js';
import type { PublishModerationRulesInput } from './moderation.input.js';

/** Publishes by which rules comments are moderated. */
@Injectable()
export class ModerationRulesService {
  constructor(
    private readonly places: PlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  /** A version for good; it holds until the next. @throws NOT_FOUND, FORBIDDEN */
  async publish(viewer: Viewer, input: PublishModerationRulesInput): Promise<ModerationRules> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, commentPolicy.moderateIn, place);
    const publishedById = viewer.account?.personId ?? null;
    const { forumId, text, language } = input;
    return this.writes.once(viewer, { entity: ModerationRules, operation: 'publishModerationRules', input }, async ({ manager, audit }) => {
      await manager.query('select 1 from forum where id = $1 for no key update', [forumId]);
      const number = 1 + ((await manager.maximum(ModerationRules, 'number', { forumId })) ?? 0);
      const rules = await manager.save(manager.create(ModerationRules, { forumId, number, text, language, publishedById, publishedAt: new Date(this.clock.now().epochMilliseconds) }));
      await audit({ act: 'publish_moderation_rules', objectType: 'moderation_rules', objectId: rules.id, forumId, role, after: { number, text } });
      return rules;
    });
  }

  mayPublish(viewer: Viewer, place: Parameters<typeof commentPolicy.moderateIn>[1]): boolean {
    return commentPolicy.moderateIn(viewer, place).roles.length > 0;
  }
}
