import { invalid, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { isPushService } from '@mesa/domain/push-service';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { requireAccount } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { PushSubscription } from './push-subscription.entity.js';
import type { SubscribeToPushInput, UnsubscribeFromPushInput } from './push.input.js';

/** The browsers in which somebody is told: their own to add and to take away. */
@Injectable()
export class PushService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly writes: WriteService,
  ) {}

  /** By which a browser knows us again; null where this installation sends no push. */
  get publicKey(): string | null {
    return this.config.push?.publicKey ?? null;
  }

  browsersOf(personId: string): Promise<number> {
    return this.dataSource.manager.countBy(PushSubscription, { personId });
  }

  /** A browser that was another's is the viewer's from now on. Gives how many they have. @throws NOT_FOUND for another's, INVALID endpoint */
  async subscribe(viewer: Viewer, input: SubscribeToPushInput): Promise<number> {
    const personId = ownPerson(viewer, input.personId);
    const { push } = this.config;
    if (!push || !isPushService(input.endpoint, push.services)) throw invalid({ endpoint: 'unknown' });
    if (!isKey(input.p256dh, 65)) throw invalid({ p256dh: 'malformed' });
    if (!isKey(input.auth, 16)) throw invalid({ auth: 'malformed' });
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await manager.query(
        `insert into push_subscription (id, person_id, endpoint, p256dh, auth) values ($1, $2, $3, $4, $5)
         on conflict (endpoint) do update set person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth`,
        [uuidv7(), personId, input.endpoint, input.p256dh, input.auth],
      );
      const [...browsers] = await manager.find(PushSubscription, { where: { personId }, order: { id: 'DESC' } });
      const oldest = browsers.slice(LIMITS.pushBrowsersPerPerson).map(({ id }) => id);
      if (oldest.length > 0) await manager.delete(PushSubscription, { id: In(oldest) });
      await audit({ act: 'subscribe_to_push', objectType: 'person', objectId: personId });
      return browsers.length - oldest.length;
    });
  }

  /** Gives how many are left. @throws NOT_FOUND for another's */
  async unsubscribe(viewer: Viewer, input: UnsubscribeFromPushInput): Promise<number> {
    const personId = ownPerson(viewer, input.personId);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      await manager.delete(PushSubscription, { personId, ...(input.endpoint && { endpoint: input.endpoint }) });
      await audit({ act: 'unsubscribe_from_push', objectType: 'person', objectId: personId });
      return manager.countBy(PushSubscription, { personId });
    });
  }
}

function ownPerson(viewer: Viewer, asked: string): string {
  const { personId } = requireAccount(viewer);
  if (personId === null || personId !== asked) throw notFound();
  return personId;
}

const isKey = (given: string, bytes: number): boolean => /^[\w-]+=*$/.test(given) && Buffer.from(given, 'base64url').length === bytes;
