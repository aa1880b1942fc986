import { actionIsUnfinished, type ActionState } from '@mesa/domain/action-state';
import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { AgendaItem } from './agenda-item.entity.js';
import { MeetingAccess } from './meeting-access.entity.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { Meeting } from './meeting.entity.js';
import type { AgendaItemInput, DuplicateMeetingInput, MeetingDetailsInput } from './meeting.input.js';
import { readDraft, schedule } from './meeting.policy.js';
import { MeetingService } from './meeting.service.js';

/** The next meeting, made from one that is on record: the same questions, none of the answers. */
@Injectable()
export class DuplicatingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly meetings: MeetingService,
  ) {}

  /** Makes a draft. @throws NOT_FOUND, INVALID by field as scheduling does */
  async duplicate(viewer: Viewer, input: DuplicateMeetingInput): Promise<MeetingForum> {
    const held = await this.dataSource.manager.findOneBy(MeetingForum, { id: input.meetingForumId });
    if (!held) throw notFound();
    const place = await this.places.ofForum(held.forumId);
    if (held.ordinal === null) authorizeReading(viewer, readDraft, place);
    const { role } = authorize(viewer, schedule, place);
    return this.writes.once(viewer, { entity: MeetingForum, operation: 'duplicateMeeting', input }, async (transaction) => {
      const { manager } = transaction;
      const meeting = await manager.findOneByOrFail(Meeting, { id: held.meetingId });
      const access = input.withJoinUrl ? await manager.findOneBy(MeetingAccess, { meetingId: meeting.id }) : null;
      const agenda = await agendaToCopy(manager, meeting.id);
      return this.meetings.draft(transaction, { place, role }, { ...detailsOf(meeting, input), joinUrl: access?.joinUrl ?? null, agenda });
    });
  }
}

/** The same length as before where the meeting had an end. */
function detailsOf(meeting: Meeting, { title: given, day, from, disambiguation }: DuplicateMeetingInput): MeetingDetailsInput {
  const title = given ?? meeting.title;
  if (title === null) throw invalid({ title: 'required' });
  const begins = from ?? (day ? (meeting.scheduledFrom?.slice(0, 5) ?? null) : null);
  return {
    kind: meeting.kind,
    title,
    purpose: meeting.purpose,
    language: meeting.language,
    mode: meeting.mode,
    place: meeting.place,
    day: day ?? null,
    from: begins,
    until: begins === null ? null : endOf(meeting, begins),
    disambiguation: disambiguation ?? null,
  };
}

function endOf({ scheduledFrom, scheduledUntil }: Meeting, begins: string): string | null {
  if (scheduledFrom === null || scheduledUntil === null) return null;
  const end = minutesOf(begins) + minutesOf(scheduledUntil) - minutesOf(scheduledFrom);
  const two = (n: number): string => String(n).padStart(2, '0');
  return end < 24 * 60 ? `${two(Math.floor(end / 60))}:${two(end % 60)}` : null;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Every item with what it points at, but for an action that is done with. */
async function agendaToCopy(manager: EntityManager, meetingId: string): Promise<AgendaItemInput[]> {
  const items = await manager.find(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'ASC' } });
  const actions: { id: string; state: ActionState }[] = await manager.query('select id, state from action_item where id = any ($1)', [items.flatMap(({ actionItemId }) => actionItemId ?? [])]);
  const open = new Set(actions.filter(({ state }) => actionIsUnfinished(state)).map(({ id }) => id));
  return items.map(({ kind, title, description, plannedMinutes, commitmentId, milestoneId, actionItemId }) => ({
    kind: kind ?? 'discussion', title, description, minutes: plannedMinutes, commitmentId, milestoneId,
    actionItemId: actionItemId !== null && open.has(actionItemId) ? actionItemId : null,
  }));
}
