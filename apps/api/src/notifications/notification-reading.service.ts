import { notFound } from '@mesa/domain/errors';
import type { NotificationKind } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { type DataSource, In } from 'typeorm';

import { requireAccount } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { Notification } from './notification.entity.js';
import type { MarkNotificationsReadInput } from './notification.input.js';
import type { NotificationModel } from './notification.model.js';
import { countUnread, markAsRead, toldTo } from './notification.repository.js';
import { NotificationService, type NotificationText } from './notification.service.js';

/** What a person sees and marks of their own notifications. */
@Injectable()
export class NotificationReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  async list(viewer: Viewer, language: Language, { first, after }: ConnectionArgs): Promise<Page<NotificationModel>> {
    const { personId } = requireAccount(viewer);
    const [isRead, id] = keysetOf(after, 2) ?? [];
    const from = typeof isRead === 'number' && isUUID(id) ? ([isRead, String(id)] as const) : null;
    const told = personId === null ? [] : await toldTo(this.dataSource.manager, personId, this.#now(), { first, after: from });
    const texts = new Map<NotificationKind, ReadonlyMap<string, NotificationText>>();
    for (const kind of new Set(told.map((one) => one.kind))) {
      texts.set(kind, await this.notifications.describe(kind, told.filter((one) => one.kind === kind).map(({ objectId }) => objectId), language));
    }
    const rows = told.map((one) => {
      const said = texts.get(one.kind)?.get(one.objectId);
      return { ...one, title: said?.subject ?? null, path: said?.path ?? null };
    });
    return pageOf(rows, first, (row) => [row.readAt === null ? 0 : 1, row.id]);
  }

  async unread(viewer: Viewer): Promise<number> {
    const { personId } = requireAccount(viewer);
    return personId === null ? 0 : countUnread(this.dataSource.manager, personId, this.#now());
  }

  /** Gives how many are left. @throws NOT_FOUND for another's */
  async markRead(viewer: Viewer, { personId, notificationIds }: MarkNotificationsReadInput): Promise<number> {
    if (requireAccount(viewer).personId !== personId) throw notFound();
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const named = [...new Set(notificationIds ?? [])];
      if ((await manager.countBy(Notification, { id: In(named), personId })) < named.length) throw notFound();
      const count = await markAsRead(manager, personId, this.#now(), notificationIds ?? null);
      if (count > 0) await audit({ act: 'read_notifications', objectType: 'person', objectId: personId, after: { count } });
      return countUnread(manager, personId, this.#now());
    });
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
