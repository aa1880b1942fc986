import { randomUUID } from 'node:crypto';

import { planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import type { Language, PhaseKind } from '@mesa/domain/vocabulary';
import { addCalendarDays } from '@mesa/domain/working-days';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { NotificationService, type NotificationText } from '../notifications/notification.service.js';
import { awake, type Awake } from './comment-clock.repository.js';
import { PhaseNotice } from './phase-notice.entity.js';
import { PHASE_MAILS, type PhaseMail, phaseMail } from './phase.mail.js';

/** A phase that was not told of on its day, because the server was off, is told of for so many days after. */
const LATE_DAYS = 7;

interface Turned {
  readonly id: string;
  readonly forumId: string;
  readonly kind: PhaseMail;
  /** The day it opened, or its last: one that is dated anew is told of anew. */
  readonly day: string;
}

/** Phases of published plans that take comments and turned on a day, each with the forum that leads; told of once. */
const TURNED = `
  select phase.id, lead.forum_id as "forumId", turned.kind, turned.day::text as day
  from phase join action_plan p on p.id = phase.plan_id and p.jurisdiction_id = $1 and p.state not in ('drafting', 'closed')
  join lateral (select f.forum_id from plan_forum f where f.plan_id = p.id and f.part = 'lead' and daterange(f.valid_from, f.valid_until, '[]') @> $2::date limit 1) lead on true
  cross join lateral (values ('phase_opened', phase.starts_on, $2::date), ('phase_closed', phase.ends_on, $2::date - 1)) as turned (kind, day, latest)
  where phase.comments_open and turned.day between $3::date and turned.latest
    and not exists (select from phase_notice n where n.phase_id = phase.id and n.kind = turned.kind and n.day = turned.day)
  order by phase.position`;

/** Tells the members of a plan's forums that a phase opened to comments, or closed. */
@Injectable()
export class PhaseNoticeService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly notifications: NotificationService,
  ) {}

  onModuleInit(): void {
    for (const kind of PHASE_MAILS) this.notifications.register(kind, (ids, language) => this.#describe(kind, ids, language));
  }

  /** Where it is morning. */
  async check(): Promise<void> {
    for (const place of await awake(this.dataSource, new Date(this.clock.now().epochMilliseconds))) {
      const turned: Turned[] = await this.dataSource.query(TURNED, [place.id, place.today, addCalendarDays(place.today, -LATE_DAYS)]);
      for (const one of turned) await this.#tell(one, place);
    }
  }

  async #tell({ id, forumId, kind, day }: Turned, { today }: Awake): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async ({ manager, audit }) => {
      await manager.query('select 1 from phase where id = $1 for no key update', [id]);
      if (await manager.existsBy(PhaseNotice, { phaseId: id, kind, day })) return;
      await manager.save(manager.create(PhaseNotice, { phaseId: id, kind, day }));
      const members = await membersOf(manager, id, today);
      await this.notifications.tell(manager, { kind, forumId, objectType: 'phase', objectId: id, occasion: day, recipients: members.map(({ personId }) => ({ personId, why: 'takes_part' })) });
      await audit({ act: `tell_${kind}`, objectType: 'phase', objectId: id, forumId, role: PUBLIC_ROLE.role, after: { day } });
    });
  }

  async #describe(mail: PhaseMail, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const found: { id: string; kind: PhaseKind; label: string | null; position: number; endsOn: string | null; plan: string; slug: string; jurisdiction: string }[] = await this.dataSource.query(
      `select phase.id, phase.kind, phase.label, phase.position, phase.ends_on::text as "endsOn", p.title as plan, p.slug, j.slug as jurisdiction
       from phase join action_plan p on p.id = phase.plan_id join jurisdiction j on j.id = p.jurisdiction_id where phase.id = any ($1)`,
      [ids],
    );
    return new Map(found.map(({ id, kind, label: name, position, endsOn, plan, slug, jurisdiction }) => {
      const path = `${planPagePath(language, jurisdiction, slug, 'phases')}/${position}`;
      const told = { link: this.config.publicUrl + path, plan, phase: name ?? label('phaseKind', kind, language), until: endsOn && formatDay(endsOn, language) };
      return [id, { ...phaseMail(mail, language, told), path, isStillSo: true }];
    }));
  }
}

/** Who holds a seat today in a forum that takes part in the plan. */
const membersOf = (manager: EntityManager, phaseId: string, today: string): Promise<{ readonly personId: string }[]> =>
  manager.query(
    `select distinct h.person_id as "personId" from phase join plan_forum f on f.plan_id = phase.plan_id and daterange(f.valid_from, f.valid_until, '[]') @> $2::date
     join seat s on s.forum_id = f.forum_id and daterange(s.valid_from, s.valid_until, '[]') @> $2::date
     join seat_holding h on h.seat_id = s.id and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> $2::date
     where phase.id = $1 order by 1`,
    [phaseId, today],
  );
