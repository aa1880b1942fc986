import { Inject, Injectable } from '@nestjs/common';
import { forbidden, invalid, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { requireAccount } from '../auth/authorize.js';
import { tokenHash } from '../auth/invitation-token.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import type { CreateCalendarFeedInput } from './calendar-feed.input.js';
import type { CreateCalendarFeedPayload } from './calendar-feed.model.js';
import { feedToken } from './feed-token.js';

/** A person's private calendar addresses: made, seen and ended by that person alone. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  mine(viewer: Viewer): Promise<CalendarFeed[]> {
    const { id: accountId } = requireAccount(viewer);
    return this.dataSource.manager.find(CalendarFeed, { where: { accountId, revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** @throws FORBIDDEN for who is in no forum, INVALID too_many */
  async create(viewer: Viewer, input: CreateCalendarFeedInput): Promise<CreateCalendarFeedPayload> {
    const { id: accountId } = requireAccount(viewer);
    if (viewer.mandates.length === 0) throw forbidden();
    const calendarFeed = await this.writes.once(viewer, { entity: CalendarFeed, operation: 'createCalendarFeed', input }, async ({ manager, audit }) => {
      if ((await manager.countBy(CalendarFeed, { accountId, revokedAt: IsNull() })) >= LIMITS.calendarFeedsPerAccount) throw invalid({ calendarFeed: 'too_many' });
      const id = uuidv7();
      const feed = await manager.save(manager.create(CalendarFeed, { id, accountId, tokenHash: tokenHash(feedToken(this.config.authSecret, id)) }));
      await audit({ act: 'create_calendar_feed', objectType: 'calendar_feed', objectId: id });
      return feed;
    });
    return { calendarFeed, address: `${this.config.publicUrl}/calendar/mine/${feedToken(this.config.authSecret, calendarFeed.id)}.ics` };
  }

  /** The feeds that are left. @throws NOT_FOUND */
  async revoke(viewer: Viewer, id: string): Promise<CalendarFeed[]> {
    const { id: accountId } = requireAccount(viewer);
    await this.writes.run(viewer, async ({ manager, audit }) => {
      const { affected } = await manager.update(CalendarFeed, { id, accountId, revokedAt: IsNull() }, { revokedAt: new Date(this.clock.now().epochMilliseconds) });
      if (affected !== 1) throw notFound();
      await audit({ act: 'revoke_calendar_feed', objectType: 'calendar_feed', objectId: id });
    });
    return this.mine(viewer);
  }
}
