import { conflict, DomainError, invalid } from '@mesa/domain/errors';
import { type Disambiguation, instantOf } from '@mesa/domain/local-time';
import type { RoleName } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { storedDate } from '../database/stored-date.entity.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { ConvocationService } from '../convocations/convocation.service.js';
import { AgendaService } from './agenda.service.js';
import { ConveningService } from './convening.service.js';
import { MeetingAccess } from './meeting-access.entity.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { type MeetingAtWork, MeetingWorkService } from './meeting-work.service.js';
import { Meeting } from './meeting.entity.js';
import type { AgendaItemInput, MeetingDetailsInput, ScheduleMeetingInput, SetAgendaInput, UpdateMeetingInput } from './meeting.input.js';
import { schedule } from './meeting.policy.js';

/** Scheduling a meeting and changing what was scheduled. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly work: MeetingWorkService,
    private readonly agendas: AgendaService,
    private readonly convening: ConveningService,
    private readonly convocations: ConvocationService,
  ) {}

  /** Makes a draft. @throws INVALID nonexistent_time or ambiguous_time on `from` */
  async schedule(viewer: Viewer, input: ScheduleMeetingInput): Promise<MeetingForum> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, schedule, place);
    return this.writes.once(viewer, { entity: MeetingForum, operation: 'scheduleMeeting', input }, (transaction) => this.draft(transaction, { place, role }, input));
  }

  /** The draft itself, in the transaction of a write that asked for the right to schedule. */
  async draft({ manager, audit }: Transaction, { place, role }: Scheduling, input: MeetingDetailsInput & Pick<ScheduleMeetingInput, 'agenda'>): Promise<MeetingForum> {
    const id = uuidv7();
    const meeting = await manager.save(
      manager.create(Meeting, {
        id,
        jurisdictionId: place.jurisdictionId,
        timeZone: place.timeZone,
        calendarUid: id,
        heldOn: storedDate(null),
        ...detailsOf(input),
        ...timesOf(input, place.timeZone),
      }),
    );
    await setAccess(manager, id, input.joinUrl ?? null);
    const held = await manager.save(manager.create(MeetingForum, { meetingId: id, forumId: place.forumId }));
    await this.agendas.replace(manager, meeting, place, input.agenda ?? []);
    await audit({ act: 'schedule_meeting', objectType: 'meeting', objectId: id, role, forumId: place.forumId, after: detailsOf(input) });
    return held;
  }

  /** Makes a draft what the input says; who calls has asked for the right, and holds the row. */
  async redraft(manager: EntityManager, place: ForumPlace, meeting: Meeting, input: MeetingDetailsInput & Pick<ScheduleMeetingInput, 'agenda'>): Promise<void> {
    await manager.save(Object.assign(meeting, detailsOf(input), timesOf(input, meeting.timeZone)));
    await this.agendas.replace(manager, meeting, place, input.agenda ?? []);
  }

  /** Edits a draft or a convened meeting; moving it keeps its UID and raises its SEQUENCE (invariant 9). */
  update(viewer: Viewer, input: UpdateMeetingInput): Promise<MeetingForum> {
    return this.work.run(viewer, schedule, input, async (at) => {
      assertEditable(at.meeting);
      const { manager, meeting, held } = at;
      const before = detailsOfRow(meeting);
      const times = timesOf(input, meeting.timeZone);
      const isMoved = !isSameTime(meeting, times) || meeting.place !== (input.place ?? null) || meeting.mode !== input.mode || (await joinUrlOf(manager, meeting.id)) !== (input.joinUrl ?? null);
      Object.assign(meeting, detailsOf(input), times);
      if (meeting.state === 'convened') await this.#keepConvened(at, before.scheduledOn, input.shortNoticeReason ?? null);
      if (isMoved) meeting.calendarSequence += 1;
      await manager.save(meeting);
      await setAccess(manager, meeting.id, input.joinUrl ?? null);
      if (input.agenda) await this.#replaceAgenda(at, input.agenda);
      await at.audit(isMoved ? 'move_meeting' : 'edit_meeting', { before, after: detailsOfRow(meeting) });
      if (isMoved && meeting.state === 'convened') await this.convocations.changed(at, 'change');
      return held;
    });
  }

  /** Replaces the agenda of a meeting that has not opened; items that stay keep their ids. */
  setAgenda(viewer: Viewer, input: SetAgendaInput): Promise<MeetingForum> {
    return this.work.run(viewer, schedule, input, async (at) => {
      assertEditable(at.meeting);
      await this.#replaceAgenda(at, input.agenda);
      await at.audit('set_agenda', { after: { agenda: input.agenda } });
      return at.held;
    });
  }

  async #replaceAgenda({ manager, meeting, place }: MeetingAtWork, agenda: readonly AgendaItemInput[]): Promise<void> {
    if (meeting.state === 'convened' && agenda.length === 0) throw invalid({ agenda: 'required' });
    await this.agendas.replace(manager, meeting, place, agenda);
    // The agenda is part of the meeting that was read: its version rises with it.
    meeting.version += 1;
    await manager.update(Meeting, { id: meeting.id }, { version: meeting.version });
  }

  /** A convened meeting stays complete, and moving it is no way around the notice. */
  async #keepConvened(at: MeetingAtWork, dayBefore: string | null, reason: string | null): Promise<void> {
    const { meeting } = at;
    if (meeting.purpose === null) throw invalid({ purpose: 'required' });
    if (meeting.whatWillBeDecided === null) throw invalid({ whatWillBeDecided: 'required' });
    if (meeting.scheduledOn === null) throw invalid({ day: 'required' });
    if (meeting.scheduledOn === dayBefore) return;
    meeting.shortNoticeReason = await this.convening.shortNotice(at, meeting.scheduledOn, reason);
  }
}

/** Where a meeting is scheduled, and in which role. */
interface Scheduling {
  readonly place: ForumPlace;
  readonly role: RoleName;
}

interface Times {
  readonly scheduledOn: string | null;
  readonly scheduledFrom: string | null;
  readonly scheduledUntil: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

function assertEditable({ state }: Meeting): void {
  if (state !== 'draft' && state !== 'convened') throw conflict('wrong_state', { current: state });
}

const detailsOf = (input: MeetingDetailsInput) => ({
  kind: input.kind,
  title: input.title,
  purpose: input.purpose ?? null,
  whatWillBeDecided: input.whatWillBeDecided ?? null,
  language: input.language ?? 'und',
  mode: input.mode,
  place: input.place ?? null,
});

const detailsOfRow = ({ kind, title, purpose, whatWillBeDecided, mode, place, scheduledOn, scheduledFrom, scheduledUntil }: Meeting) => ({
  kind, title, purpose, whatWillBeDecided, mode, place, scheduledOn, scheduledFrom, scheduledUntil,
});

/** An instant of a wall time, with its fault named by the field it was typed in. */
export function instantIn(field: string, day: string, time: string, zone: string, choice: Disambiguation | null | undefined): Date {
  try {
    return instantOf(`${day}T${time}`, zone, choice ?? undefined);
  } catch (error) {
    if (error instanceof DomainError && error.reason !== undefined) throw invalid({ [field]: error.reason });
    throw error;
  }
}

function timesOf({ day, from, until, disambiguation }: MeetingDetailsInput, zone: string): Times {
  if (!day && !from && !until) return { scheduledOn: null, scheduledFrom: null, scheduledUntil: null, startsAt: null, endsAt: null };
  if (!day) throw invalid({ day: 'required' });
  if (!from) throw invalid({ from: 'required' });
  const startsAt = instantIn('from', day, from, zone, disambiguation);
  const endsAt = until ? instantIn('until', day, until, zone, disambiguation) : null;
  if (endsAt && endsAt <= startsAt) throw invalid({ until: 'ends_before_start' });
  return { scheduledOn: day, scheduledFrom: `${from}:00`, scheduledUntil: until ? `${until}:00` : null, startsAt, endsAt };
}

const isSameTime = (meeting: Meeting, times: Times): boolean =>
  meeting.startsAt?.getTime() === times.startsAt?.getTime() && meeting.endsAt?.getTime() === times.endsAt?.getTime();

const joinUrlOf = async (manager: EntityManager, meetingId: string): Promise<string | null> => (await manager.findOneBy(MeetingAccess, { meetingId }))?.joinUrl ?? null;

/** The way in lies in a table of its own, which no public statement reads. */
async function setAccess(manager: EntityManager, meetingId: string, joinUrl: string | null): Promise<void> {
  if (joinUrl === null) await manager.delete(MeetingAccess, { meetingId });
  else await manager.upsert(MeetingAccess, { meetingId, joinUrl }, ['meetingId']);
}
