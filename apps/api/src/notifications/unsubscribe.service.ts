import { notFound } from '@mesa/domain/errors';
import { isDeclinable, NOTIFICATION_KINDS, type NotificationKind } from '@mesa/domain/notifications';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { readUnsubscribeToken } from '../mail/unsubscribe-token.js';
import { addressees, declined, decline } from './notification.repository.js';
import { EVERYTHING } from './notification-mail.service.js';
import type { UnsubscriptionModel } from './unsubscription.model.js';

/** Declining mails by the link in one of them, without an account (RFC 8058). */
@Injectable()
export class UnsubscribeService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
  ) {}

  /** What a link declines, and whether it was; changes nothing. @throws NOT_FOUND */
  async read(token: string): Promise<UnsubscriptionModel> {
    const { personId, kind } = this.#open(token);
    return { kind, isDeclined: await declined(this.dataSource.manager, personId, kind), language: (await addressees(this.dataSource.manager, [personId], 'circular'))[0]?.language ?? null };
  }

  /** From now on on the site only. As often as one likes: the second time changes nothing. @throws NOT_FOUND */
  async unsubscribe(viewer: Viewer, token: string): Promise<UnsubscriptionModel> {
    const { personId, kind } = this.#open(token);
    await this.writes.run(viewer, async ({ manager, audit }) => {
      if (!(await decline(manager, personId, kind))) throw notFound();
      await audit({ act: 'unsubscribe', objectType: 'person', objectId: personId, after: { kind: kind ?? EVERYTHING } });
    });
    return this.read(token);
  }

  /** Kind null: everything. */
  #open(token: string): { readonly personId: string; readonly kind: NotificationKind | null } {
    const named = readUnsubscribeToken(this.config.authSecret, token);
    const kind = NOTIFICATION_KINDS.find((one) => one === named?.what && isDeclinable(one)) ?? null;
    if (!named || (kind === null && named.what !== EVERYTHING)) throw notFound();
    return { personId: named.personId, kind };
  }
}
