import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import { setUp } from '../jurisdictions/set-up.policy.js';
import { SlugHistory } from '../jurisdictions/slug-history.entity.js';
import type { ForumRules } from './forum-rules.entity.js';
import { Forum } from './forum.entity.js';
import { invite, readPapers, scheduleMeeting } from './forum.policy.js';

/** Finds forums, and says what is the case in them today. */
@Injectable()
export class ForumService {
  constructor(
    @InjectRepository(Forum) private readonly forums: Repository<Forum>,
    private readonly clock: ClockService,
  ) {}

  /**
   * The forum that has the slug, or once had it.
   * @throws NOT_FOUND
   */
  async bySlug(jurisdiction: string, slug: string): Promise<Forum> {
    const forum = await this.forums
      .createQueryBuilder('forum')
      .innerJoin(SlugHistory, 'known', 'known.forumId = forum.id')
      .innerJoin(Jurisdiction, 'jurisdiction', 'jurisdiction.id = forum.jurisdictionId')
      .where('jurisdiction.slug = :jurisdiction and known.slug = :slug', { jurisdiction, slug })
      .getOne();
    if (!forum) throw notFound();
    return forum;
  }

  /** The version of rules in force today, of versions with the newest first. */
  inForce(versions: readonly ForumRules[], zone: string): ForumRules | null {
    const today = this.clock.today(zone);
    return versions.find(({ effectiveFrom }) => effectiveFrom <= today) ?? null;
  }

  abilities(viewer: Viewer, forumId: string, zone: string) {
    const place = { forumId, today: this.clock.today(zone) };
    const can = (policy: typeof setUp): boolean => policy(viewer, place).roles.length > 0;
    return { setUp: can(setUp), invite: can(invite), scheduleMeeting: can(scheduleMeeting), readPapers: can(readPapers) };
  }
}
