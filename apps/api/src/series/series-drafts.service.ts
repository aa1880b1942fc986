import type { RoleName } from '@mesa/domain/roles';
import { addCalendarDays } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Transaction } from '../database/write.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingDetailsInput, ScheduleMeetingInput } from '../meetings/meeting.input.js';
import { MeetingService } from '../meetings/meeting.service.js';
import type { MeetingSeries } from './meeting-series.entity.js';
import { type SeriesDate, SeriesDatesService } from './series-dates.service.js';

const A_YEAR = 364;
/** A meeting that moves out of the way of holidays goes no further than this. */
const MARGIN = 30;

/** The drafts of a series: made, kept in step with it while nobody touched them, called off when they no longer fit. */
@Injectable()
export class SeriesDraftsService {
  constructor(
    private readonly dates: SeriesDatesService,
    private readonly meetings: MeetingService,
  ) {}

  /** Repeatable: a day that has its meeting gets no second one, and one that was called off by hand stays so. */
  async reconcile(transaction: Transaction, at: { readonly place: ForumPlace; readonly role: RoleName }, series: MeetingSeries): Promise<void> {
    const { manager } = transaction;
    const { today, jurisdictionId } = at.place;
    const wanted = await this.#wanted(manager, series, today, jurisdictionId);
    const existing = await manager.find(Meeting, { where: { seriesId: series.id, seriesOn: MoreThanOrEqual(today) }, lock: { mode: 'pessimistic_write' } });
    const own = existing.filter(isUntouched);
    await this.callOff(manager, own.filter(({ seriesOn }) => !wanted.some(({ on }) => on === seriesOn)));
    for (const date of wanted) {
      const meeting = existing.find(({ seriesOn }) => seriesOn === date.on);
      if (!meeting) {
        const { meetingId } = await this.meetings.draft(transaction, at, meetingOf(series, date));
        await keepInStep(manager, meetingId, series.id, date.on);
      } else if (isUntouched(meeting)) {
        await this.meetings.redraft(manager, at.place, meeting, meetingOf(series, date));
        await keepInStep(manager, meeting.id, series.id, date.on);
      }
    }
  }

  /** Out of the series, too: should the day be wanted again, it gets another. */
  async callOff(manager: EntityManager, meetings: readonly Meeting[]): Promise<void> {
    await manager.save(meetings.map((meeting) => Object.assign(meeting, { state: 'cancelled', seriesId: null, seriesOn: null, seriesVersion: null, calendarSequence: meeting.calendarSequence + 1 })));
  }

  async #wanted(manager: EntityManager, series: MeetingSeries, today: string, jurisdictionId: string): Promise<SeriesDate[]> {
    const { rrule, startsOn, endsOn, exceptions, holidayRule } = series;
    const from = startsOn > today ? startsOn : today;
    const horizon = addCalendarDays(from, A_YEAR);
    const until = endsOn !== null && endsOn < horizon ? endsOn : horizon;
    if (until < from) return [];
    const holidays: { day: string }[] = await manager.query(
      `select to_char(day, 'YYYY-MM-DD') as day from holiday where jurisdiction_id = $1 and observed and day between $2 and $3`,
      [jurisdictionId, from, addCalendarDays(until, MARGIN)],
    );
    return this.dates.dates({ rrule, startsOn, from, until, exceptions, holidayRule, holidays: new Set(holidays.map(({ day }) => day)) });
  }
}

/** Every act on a meeting raises its version; the series notes the one that it left. */
const isUntouched = ({ state, version, seriesVersion }: Meeting): boolean => state === 'draft' && version === seriesVersion;

const keepInStep = (manager: EntityManager, meetingId: string, seriesId: string, on: string): Promise<unknown> =>
  manager.query('update meeting set series_id = $2, series_on = $3, series_version = version where id = $1', [meetingId, seriesId, on]);

function meetingOf({ title, purpose, language, kind, mode, place, startsFrom, minutes, agenda }: MeetingSeries, { day }: SeriesDate): MeetingDetailsInput & Pick<ScheduleMeetingInput, 'agenda'> {
  const from = startsFrom.slice(0, 5);
  // Where the clocks pass the hour twice, the first: a whole year cannot be asked night by night.
  return { kind, title, purpose, language, mode, place, day, from, until: endOf(from, minutes), disambiguation: 'earlier', agenda };
}

/** Null where it lies on the next day: a meeting's two wall times are of one day. */
function endOf(from: string, minutes: number): string | null {
  const end = Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5)) + minutes;
  const two = (n: number): string => String(n).padStart(2, '0');
  return end < 24 * 60 ? `${two(Math.floor(end / 60))}:${two(end % 60)}` : null;
}
