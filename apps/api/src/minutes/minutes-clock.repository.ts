import { LIMITS } from '@mesa/domain/limits';
import { type MinutesClock, minutesClock } from '@mesa/domain/minutes-clock';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import { addWorkingDays } from '@mesa/domain/working-days';
import type { DataSource, EntityManager } from 'typeorm';

import type { ClockService } from '../clock/clock.service.js';

/** What the clock of one meeting's minutes is read from. */
export interface MinutesDates extends RuledDates {
  readonly meetingForumId: string;
  readonly minutesId: string | null;
}

/** What the clock of minutes counts, and by which rules. */
export interface RuledDates {
  readonly rules: Rules | null;
  readonly heldOn: string | null;
  readonly circulatedOn: string | null;
  readonly versionCirculatedOn: string | null;
  readonly publishedOn: string | null;
  readonly timeZone: string;
  readonly holidays: readonly string[];
}

const WHERE = { minutes: 'm.id = any ($1)', meetingForum: 'mf.id = any ($1)' } as const;

/** Days are those of the jurisdiction; no clock runs before the meeting is over, nor for one that was not held: nothing is owed. */
export function minutesDates(manager: EntityManager | DataSource, by: keyof typeof WHERE, ids: readonly string[]): Promise<MinutesDates[]> {
  return manager.query(
    `select mf.id as "meetingForumId", m.id as "minutesId", r.rules, j.time_zone as "timeZone",
       case when meeting.state = 'held' then to_char(meeting.sort_on, 'YYYY-MM-DD') end as "heldOn",
       to_char(m.circulated_at at time zone j.time_zone, 'YYYY-MM-DD') as "circulatedOn",
       (select to_char(max(sent.circulated_at) at time zone j.time_zone, 'YYYY-MM-DD') from minutes_circulation sent where sent.minutes_version_id =
         (select v.id from minutes_version v where v.minutes_id = coalesce(m.shares_text_of_id, m.id) order by v.number desc limit 1)) as "versionCirculatedOn",
       coalesce(to_char(m.published_at at time zone j.time_zone, 'YYYY-MM-DD'), to_char(m.published_on, 'YYYY-MM-DD')) as "publishedOn",
       coalesce((select jsonb_agg(h.day) from holiday h where h.jurisdiction_id = j.id and h.observed
         and h.day >= meeting.sort_on), '[]') as holidays
     from meeting_forum mf join meeting on meeting.id = mf.meeting_id join jurisdiction j on j.id = meeting.jurisdiction_id
     left join minutes m on m.meeting_forum_id = mf.id left join forum_rules r on r.id = mf.rules_id
     where ${WHERE[by]}`,
    [ids],
  );
}

/** The day on which those who have not approved are reminded; null where the rules give no day to publish by. */
export function reminderDayOf(dates: MinutesDates, clock: ClockService): string | null {
  const lastDay = clockOf(dates, clock)?.publish?.lastDay;
  return lastDay === undefined ? null : addWorkingDays(lastDay, -LIMITS.minutesReminderWorkingDays, new Set(dates.holidays));
}

export function clockOf({ rules, holidays, timeZone, ...days }: RuledDates, clock: ClockService): MinutesClock | null {
  return minutesClock({ ...days, rule: rules?.minutes ?? null, holidays: new Set(holidays), today: clock.today(timeZone) });
}
