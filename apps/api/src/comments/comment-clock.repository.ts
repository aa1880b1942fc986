import { MORNING } from '@mesa/domain/action-escalation';
import type { DataSource, EntityManager } from 'typeorm';

import { UNITS_OF_SUBJECT } from './comment.loader.js';

/** A jurisdiction in which it is morning, or later in the day. */
export interface Awake {
  readonly id: string;
  readonly timeZone: string;
  readonly today: string;
  /** Observed from today on, as days. */
  readonly holidays: readonly string[];
}

export const awake = (dataSource: DataSource, now: Date): Promise<Awake[]> =>
  dataSource.query(
    `select j.id, j.time_zone as "timeZone", here.today::text as today,
       coalesce((select jsonb_agg(h.day) from holiday h where h.jurisdiction_id = j.id and h.observed and h.day >= here.today), '[]') as holidays
     from jurisdiction j cross join lateral (select ($1::timestamptz at time zone j.time_zone)::date as today, ($1::timestamptz at time zone j.time_zone)::time as clock) here
     where here.clock >= '${MORNING}' order by j.id`,
    [now],
  );

/** Comments that wait and are due between two days, and of which nobody has been warned. */
export const toWarnOf = (dataSource: DataSource, { id, today }: Awake, until: string): Promise<{ readonly id: string }[]> =>
  dataSource.query(
    `select c.id from comment c join forum f on f.id = c.forum_id and f.jurisdiction_id = $1
     where c.state = 'awaiting_response' and c.due_on between $2::date and $3::date
       and not exists (select from comment_warning w where w.comment_id = c.id and w.due_on = c.due_on) order by c.due_on, c.id`,
    [id, today, until],
  );

/** Comments that wait past their last day, and have not gone to the co-chairs for it. */
export const toEscalate = (dataSource: DataSource, { id, today }: Awake): Promise<{ readonly id: string }[]> =>
  dataSource.query(
    `select c.id from comment c join forum f on f.id = c.forum_id and f.jurisdiction_id = $1
     where c.state = 'awaiting_response' and c.due_on < $2::date
       and not exists (select from comment_escalation e where e.comment_id = c.id and e.why = 'overdue') order by c.due_on, c.id`,
    [id, today],
  );

/** Who answers for a comment on that day: the team of its units, and the forum's secretariat. */
export const answerersOf = (manager: EntityManager, commentId: string, today: string): Promise<{ readonly personId: string }[]> =>
  manager.query(
    `with about as (select c.forum_id, unit.ids from comment c ${UNITS_OF_SUBJECT} where c.id = $1)
     select u.person_id as "personId" from about join unit_membership u on u.organization_id = any (about.ids)
       and u.revoked_at is null and daterange(u.valid_from, u.valid_until, '[]') @> $2::date
     union select p.id from about join role o on o.forum_id = about.forum_id and o.kind = 'secretariat' and o.revoked_at is null
       and daterange(o.valid_from, o.valid_until, '[]') @> $2::date join person p on p.account_id = o.account_id
     order by 1`,
    [commentId, today],
  );
