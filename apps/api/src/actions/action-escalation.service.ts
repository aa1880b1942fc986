import { randomUUID } from 'node:crypto';

import { type EscalationTarget, escalatesOn, MORNING } from '@mesa/domain/action-escalation';
import { actionIsUnfinished } from '@mesa/domain/action-state';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { ActionItemEvent } from './action-item-event.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionMailService } from './action-mail.service.js';

interface Late {
  readonly id: string;
  readonly days: number;
  readonly today: string;
  readonly target: EscalationTarget;
}

/** Late by the rules in force today, in a jurisdiction where it is morning; a forum without benches has a chair. */
const LATE = `
  select a.id, (r.rules->>'actionEscalationDays')::int as days, here.today::text as today,
    case when exists (select from bench b where b.forum_id = f.id) then 'co_chairs' else 'chair' end as target
  from action_item a join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  cross join lateral (select ($1::timestamptz at time zone j.time_zone)::date as today, ($1::timestamptz at time zone j.time_zone)::time as clock) here
  cross join lateral (select rules from forum_rules v where v.forum_id = f.id and v.effective_from <= here.today order by v.effective_from desc limit 1) r
  where a.escalated_at is null and a.state in ('open', 'accepted', 'in_progress') and here.clock >= '${MORNING}'
    and a.due_latest + (r.rules->>'actionEscalationDays')::int <= here.today
  order by a.due_latest, a.id`;

/** Takes actions that stay late to the co-chairs, once in each stretch of lateness. */
@Injectable()
export class ActionEscalationService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly mails: ActionMailService,
    private readonly clock: ClockService,
  ) {}

  /** Each action in a transaction of its own: what fails does not hold back the others' mails. */
  async check(): Promise<void> {
    const late: Late[] = await this.dataSource.query(LATE, [this.#now()]);
    for (const one of late) await this.#escalate(one);
  }

  /** Asked again under the lock: it may have been done, or given a new date, meanwhile. */
  async #escalate({ id, days, today, target }: Late): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async ({ manager, audit }) => {
      const action = await manager.findOneOrFail(ActionItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const from = escalatesOn(action.due.latest, days);
      if (action.escalatedAt !== null || !actionIsUnfinished(action.state) || from === null || today < from) return;
      action.escalatedAt = this.#now();
      action.escalatedTo = target;
      await manager.save(action);
      await manager.save(manager.create(ActionItemEvent, { actionItemId: id, kind: 'escalated', fromState: action.state, toState: action.state, happenedAt: action.escalatedAt }));
      await this.mails.tellChairs(manager, action, today);
      await audit({ act: 'escalate_action', objectType: 'action_item', objectId: id, role: PUBLIC_ROLE.role, forumId: action.forumId, after: { target, days } });
    });
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
