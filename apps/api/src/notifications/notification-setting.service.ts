import { invalid, notFound } from '@mesa/domain/errors';
import { DECLINABLE_KINDS, DEFAULT_DELIVERY, isDeclinable } from '@mesa/domain/notifications';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { requireAccount } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { Person } from '../people/person.entity.js';
import { NotificationPreference } from './notification-preference.entity.js';
import { NotificationSetting } from './notification-setting.entity.js';
import type { SaveNotificationSettingsInput } from './notification-setting.input.js';
import type { NotificationSettingsModel } from './notification-setting.model.js';

/** How a person wants to be told: their own to see and to change, with their profile and no role. */
@Injectable()
export class NotificationSettingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
  ) {}

  /** @throws NOT_FOUND for an account without a person */
  async of(viewer: Viewer): Promise<NotificationSettingsModel> {
    const { personId } = requireAccount(viewer);
    if (personId === null) throw notFound();
    return read(this.dataSource.manager, personId);
  }

  /** @throws NOT_FOUND for another's, CONFLICT stale_version, INVALID kinds, quietFrom, quietUntil */
  async save(viewer: Viewer, input: SaveNotificationSettingsInput): Promise<NotificationSettingsModel> {
    const { personId } = requireAccount(viewer);
    if (personId === null || personId !== input.personId) throw notFound();
    assertKinds(input);
    assertQuiet(input);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      // Two forms sent at once wait for each other here, also where there is no row yet.
      await manager.findOneOrFail(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
      const before = await read(manager, personId);
      assertVersion(before, input.version);
      const found = await manager.findOneBy(NotificationSetting, { personId });
      const { kinds, delivery, quietFrom = null, quietUntil = null, language = null } = input;
      const values = { delivery, quietFrom, quietUntil, language };
      // The kinds are part of what was saved: the version counts for them too.
      if (found) await manager.update(NotificationSetting, { id: found.id }, { ...values, version: found.version + 1 });
      else await manager.save(manager.create(NotificationSetting, { personId, ...values }));
      await manager.delete(NotificationPreference, { personId });
      await manager.save(kinds.map((one) => manager.create(NotificationPreference, { personId, ...one })));
      const after = await read(manager, personId);
      await audit({ act: 'save_notification_settings', objectType: 'person', objectId: personId, before, after });
      return after;
    });
  }
}

function assertKinds({ kinds }: SaveNotificationSettingsInput): void {
  const wrong = kinds.findIndex(({ kind }, index) => !isDeclinable(kind) || kinds.findIndex((other) => other.kind === kind) !== index);
  if (wrong !== -1) throw invalid({ [`kinds.${wrong}.kind`]: 'unknown' });
}

/** Both or neither; the same time twice is no time at all. */
function assertQuiet({ quietFrom, quietUntil }: SaveNotificationSettingsInput): void {
  if (Boolean(quietFrom) !== Boolean(quietUntil)) throw invalid(quietFrom ? { quietUntil: 'required' } : { quietFrom: 'required' });
  if (quietFrom && quietFrom === quietUntil) throw invalid({ quietUntil: 'out_of_range' });
}

async function read(manager: EntityManager, personId: string): Promise<NotificationSettingsModel> {
  const setting = await manager.findOneBy(NotificationSetting, { personId });
  const chosen = new Map((await manager.findBy(NotificationPreference, { personId })).map(({ kind, delivery }) => [kind, delivery]));
  return {
    personId,
    version: setting?.version ?? 0,
    delivery: setting?.delivery ?? DEFAULT_DELIVERY,
    quietFrom: setting?.quietFrom?.slice(0, 5) ?? null,
    quietUntil: setting?.quietUntil?.slice(0, 5) ?? null,
    language: setting?.language ?? null,
    kinds: DECLINABLE_KINDS.map((kind) => ({ kind, delivery: chosen.get(kind) ?? null })),
  };
}
