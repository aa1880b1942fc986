import { randomUUID } from 'node:crypto';

import { MORNING } from '@mesa/domain/action-escalation';
import { forumPagePath } from '@mesa/domain/addresses';
import { ahead, type WarningDays, warningOf } from '@mesa/domain/compliance/compliance';
import type { Obligation } from '@mesa/domain/compliance/obligation';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { NotificationService, type NotificationText } from '../notifications/notification.service.js';
import type { ComplianceWarning } from './compliance-warning.entity.js';
import { COMPLIANCE_GAP_AHEAD, gapAheadMail } from './compliance.mail.js';
import { ComplianceService } from './compliance.service.js';

/** Forums that somebody keeps today, in a jurisdiction where it is morning. */
const KEPT = `
  select f.id, here.today::text as today from forum f join jurisdiction j on j.id = f.jurisdiction_id
  cross join lateral (select ($1::timestamptz at time zone j.time_zone)::date as today, ($1::timestamptz at time zone j.time_zone)::time as clock) here
  where here.clock >= '${MORNING}' and coalesce(f.ended_latest >= here.today, true)
    and exists (select from role r where r.forum_id = f.id and r.kind in ('secretariat', 'co_chair', 'chair') and r.revoked_at is null and daterange(r.valid_from, r.valid_until, '[]') @> here.today)
  order by f.id`;

/** Who keeps or chairs it today. */
const RECIPIENTS = `
  select distinct p.id from role r join person p on p.account_id = r.account_id
  where r.forum_id = $1 and r.kind in ('secretariat', 'co_chair', 'chair') and r.revoked_at is null and daterange(r.valid_from, r.valid_until, '[]') @> $2::date order by p.id`;

/** Warns secretariat and chairs before a gap: a month and a week before its last day, once each. */
@Injectable()
export class ComplianceWarningService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly compliance: ComplianceService,
    private readonly notifications: NotificationService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    this.notifications.register(COMPLIANCE_GAP_AHEAD, (ids, language) => this.#describe(ids, language));
  }

  /** Each warning in a transaction of its own: what fails does not hold back the others. */
  async check(): Promise<void> {
    const kept: { id: string; today: string }[] = await this.dataSource.query(KEPT, [new Date(this.clock.now().epochMilliseconds)]);
    for (const { id, today } of kept) {
      const { rules } = await this.compliance.ofForum(id);
      for (const obligation of ahead(rules)) {
        const days = warningOf(obligation);
        if (days !== null) await this.#warn(id, today, obligation, days);
      }
    }
  }

  /** Nothing where it was done before: the row is the memory. */
  async #warn(forumId: string, today: string, { key, dueEarliest, rule }: Obligation, days: WarningDays): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async ({ manager, audit }) => {
      const id = await insertWarning(manager, { forumId, obligationKey: key, dueOn: dueEarliest ?? today, days, createdAt: new Date(this.clock.now().epochMilliseconds) });
      if (id === null) return;
      const people: { id: string }[] = await manager.query(RECIPIENTS, [forumId, today]);
      await this.notifications.tell(manager, { kind: COMPLIANCE_GAP_AHEAD, forumId, objectType: 'compliance_warning', objectId: id, recipients: people.map((person) => ({ personId: person.id, why: 'keeps_calendar' })) });
      await audit({ act: 'warn_of_gap', objectType: 'compliance_warning', objectId: id, role: PUBLIC_ROLE.role, forumId, after: { rule, key, days, dueOn: dueEarliest } });
    });
  }

  /** What it says is what holds when it is read: once it was kept, it asks for nothing more. */
  async #describe(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const found: { id: string; forumId: string; key: string; dueOn: string; forum: string; slug: string; jurisdiction: string }[] = await this.dataSource.query(
      `select w.id, w.forum_id as "forumId", w.obligation_key as key, w.due_on::text as "dueOn", f.name as forum, f.slug, j.slug as jurisdiction
       from compliance_warning w join forum f on f.id = w.forum_id join jurisdiction j on j.id = f.jurisdiction_id where w.id = any ($1)`,
      [ids],
    );
    const standings = new Map(await Promise.all([...new Set(found.map(({ forumId }) => forumId))].map(async (forumId) => [forumId, await this.compliance.ofForum(forumId)] as const)));
    return new Map(found.flatMap(({ id, forumId, key, dueOn, forum, slug, jurisdiction }): [string, NotificationText][] => {
      const obligation = standings.get(forumId)?.rules.flatMap(({ obligations }) => obligations).find((one) => one.key === key);
      if (!obligation) return [];
      const path = forumPagePath(language, jurisdiction, slug, 'compliance');
      const { subject, text } = gapAheadMail(language, { forum, obligation, dueOn, link: this.config.publicUrl + path });
      return [[id, { subject, text, path, isStillSo: obligation.state !== 'kept' }]];
    }));
  }
}

/** The id of the row; null where there was one before, be it by another process. */
async function insertWarning(manager: EntityManager, { forumId, obligationKey, dueOn, days, createdAt }: Omit<ComplianceWarning, 'id'>): Promise<string | null> {
  const [row]: { id: string }[] = await manager.query(
    `insert into compliance_warning (id, created_at, forum_id, obligation_key, due_on, days) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint compliance_warning_once do nothing returning id`,
    [uuidv7(), createdAt, forumId, obligationKey, dueOn, days],
  );
  return row?.id ?? null;
}
