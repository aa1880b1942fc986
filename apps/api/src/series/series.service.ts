import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';


import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { CreateMeetingSeriesInput, EditMeetingSeriesInput, ExceptSeriesDateInput, MeetingSeriesDetailsInput } from './meeting-series.input.js';
import { MeetingSeries } from './meeting-series.entity.js';
import { SeriesDraftsService } from './series-drafts.service.js';
import { SeriesDatesService } from './series-dates.service.js';
import { manageSeries } from './series.policy.js';

interface SeriesAtWork {
  readonly transaction: Transaction;
  readonly series: MeetingSeries;
  readonly place: ForumPlace;
  readonly role: RoleName;
}

/** Meetings that come back: made a year at a time, as drafts, which become their secretariat's own by the first touch. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly dates: SeriesDatesService,
    private readonly drafts: SeriesDraftsService,
  ) {}

  /** Makes the drafts of the next twelve months. @throws INVALID by field */
  async create(viewer: Viewer, input: CreateMeetingSeriesInput): Promise<MeetingSeries> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, manageSeries, place);
    return this.writes.once(viewer, { entity: MeetingSeries, operation: 'createMeetingSeries', input }, async (transaction) => {
      const { manager, audit } = transaction;
      const series = await manager.save(manager.create(MeetingSeries, { ...this.#detailsOf(input), forumId: place.forumId, exceptions: [] }));
      await this.drafts.reconcile(transaction, { place, role }, series);
      await audit({ act: 'create_meeting_series', objectType: 'meeting_series', objectId: series.id, role, forumId: place.forumId, after: this.#detailsOf(input) });
      return series;
    });
  }

  /** Changes the drafts to come that nobody changed by hand; makes those that are missing, and calls off those that no longer fit. */
  edit(viewer: Viewer, input: EditMeetingSeriesInput): Promise<MeetingSeries> {
    return this.#work(viewer, input, async ({ transaction, series, place, role }) => {
      Object.assign(series, this.#detailsOf(input));
      // Edited again with the same values it makes what a year more brings: its version tells that it was.
      series.version += 1;
      await transaction.manager.update(MeetingSeries, { id: series.id }, { ...this.#detailsOf(input), version: series.version });
      await this.drafts.reconcile(transaction, { place, role }, series);
      await transaction.audit({ act: 'edit_meeting_series', objectType: 'meeting_series', objectId: series.id, role, forumId: place.forumId, after: this.#detailsOf(input) });
      return series;
    });
  }

  /** @throws CONFLICT wrong_state where the meeting of that day is no longer a draft, already_exists where the day is left out already; INVALID for a day of no meeting */
  except(viewer: Viewer, input: ExceptSeriesDateInput): Promise<MeetingSeries> {
    return this.#work(viewer, input, async ({ transaction, series, place, role }) => {
      const { manager, audit } = transaction;
      if (series.exceptions.includes(input.on)) throw conflict('already_exists');
      const meeting = await manager.findOne(Meeting, { where: { seriesId: series.id, seriesOn: input.on }, lock: { mode: 'pessimistic_write' } });
      if (!meeting) throw invalid({ on: 'unknown' });
      if (meeting.state !== 'draft') throw conflict('wrong_state', { current: meeting.state });
      await this.drafts.callOff(manager, [meeting]);
      const excepted = await manager.save(Object.assign(series, { exceptions: [...series.exceptions, input.on].sort() }));
      await audit({ act: 'except_series_date', objectType: 'meeting_series', objectId: series.id, role, forumId: place.forumId, after: { on: input.on } });
      return excepted;
    });
  }

  #work(viewer: Viewer, { seriesId, version }: { readonly seriesId: string; readonly version: number }, work: (at: SeriesAtWork) => Promise<MeetingSeries>): Promise<MeetingSeries> {
    return this.writes.run(viewer, async (transaction) => {
      const series = await transaction.manager.findOne(MeetingSeries, { where: { id: seriesId }, lock: { mode: 'pessimistic_write' } });
      if (!series) throw notFound();
      const place = await this.places.ofForum(series.forumId, transaction.manager);
      authorizeReading(viewer, manageSeries, place);
      const { role } = authorize(viewer, manageSeries, place);
      assertVersion(series, version);
      return work({ transaction, series, place, role });
    });
  }

  #detailsOf(input: MeetingSeriesDetailsInput) {
    if (input.unit === 'month' && (input.nth ?? null) === null) throw invalid({ nth: 'required' });
    if (input.endsOn && input.endsOn < input.startsOn) throw invalid({ endsOn: 'ends_before_start' });
    return {
      title: input.title,
      purpose: input.purpose ?? null,
      language: input.language ?? 'und',
      kind: input.kind,
      mode: input.mode,
      place: input.place ?? null,
      startsFrom: `${input.from}:00`,
      minutes: input.minutes,
      rrule: this.dates.ruleOf({ unit: input.unit, every: input.every, weekday: input.weekday, nth: input.nth ?? null }),
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      holidayRule: input.holidayRule,
      agenda: input.agenda.map(({ kind, title, description, minutes }) => ({ kind, title, description: description ?? null, minutes: minutes ?? null })),
    };
  }
}
