import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { AgendaItemRun } from '../meetings/agenda-item-run.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { assertNoActa, type MeetingAtWork, MeetingWorkService } from '../meetings/meeting-work.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { runSession } from '../meetings/meeting.policy.js';
import type { AgendaTurnInput, NoteInformationInput, ReorderAgendaInput } from './agenda-turn.input.js';

const BEFORE_THE_END: readonly string[] = ['convened', 'in_session', 'adjourned'];

/** Which item of the agenda is on: one at a time, and each ends with an outcome. */
@Injectable()
export class AgendaTurnService {
  constructor(
    private readonly work: MeetingWorkService,
    private readonly clock: MeetingClockService,
  ) {}

  /** Takes an item up, which ends the one before it. @throws CONFLICT no_outcome when nothing came of that one yet */
  start(viewer: Viewer, input: AgendaTurnInput): Promise<AgendaItemRun> {
    return this.work.once(viewer, runSession, { entity: AgendaItemRun, operation: 'startAgendaItem', input }, async (at) => {
      const { manager, meeting } = at;
      assertInSession(meeting);
      const item = await itemOf(at, input.agendaItemId);
      const current = await manager.findOneBy(AgendaItemRun, { meetingId: meeting.id, endedAt: IsNull() });
      if (current?.agendaItemId === item.id) throw conflict('wrong_state', { current: { agendaItemId: item.id } });
      if (current) await this.#end(manager, current);
      const run = await manager.save(manager.create(AgendaItemRun, { meetingId: meeting.id, agendaItemId: item.id, startedAt: this.clock.now(), endedAt: null }));
      // Who asked for the floor before any item was on asked for this one.
      await manager.query(
        `update speaker_request r set agenda_item_id = $2, version = r.version + 1 from meeting_forum f
         where f.meeting_id = $1 and r.meeting_forum_id = f.id and r.agenda_item_id is null and r.called_at is null and r.withdrawn_at is null`,
        [meeting.id, item.id],
      );
      await at.audit('start_agenda_item', { objectType: 'agenda_item', objectId: item.id, after: { startedAt: run.startedAt.toISOString() } });
      return run;
    });
  }

  /** @throws CONFLICT no_outcome, wrong_state when it is not on */
  end(viewer: Viewer, input: AgendaTurnInput): Promise<AgendaItemRun> {
    return this.work.once(viewer, runSession, { entity: AgendaItemRun, operation: 'endAgendaItem', input }, async (at) => {
      assertInSession(at.meeting);
      const item = await itemOf(at, input.agendaItemId);
      const run = await at.manager.findOneBy(AgendaItemRun, { meetingId: at.meeting.id, agendaItemId: item.id, endedAt: IsNull() });
      if (!run) throw conflict('wrong_state', { current: { agendaItemId: null } });
      await this.#end(at.manager, run);
      await at.audit('end_agenda_item', { objectType: 'agenda_item', objectId: item.id, after: { endedAt: run.endedAt?.toISOString() } });
      return run;
    });
  }

  /** The outcome of an item that decided nothing and gave nobody a task. Until the acta is published. */
  inform(viewer: Viewer, input: NoteInformationInput): Promise<AgendaItem> {
    return this.work.once(viewer, runSession, { entity: AgendaItem, operation: 'noteInformation', input }, async (at) => {
      if (!['in_session', 'adjourned', 'held'].includes(at.meeting.state)) throw conflict('wrong_state', { current: at.meeting.state });
      await assertNoActa(at);
      if (input.text.trim() === '') throw invalid({ text: 'required' });
      const item = await itemOf(at, input.agendaItemId);
      const before = { informed: item.informed };
      item.informed = input.text;
      await at.manager.save(item);
      await at.audit('note_information', { objectType: 'agenda_item', objectId: item.id, before, after: { informed: item.informed } });
      return item;
    });
  }

  /** The same items in another order, also while the session is on. @throws INVALID when the list is not exactly that of the agenda */
  reorder(viewer: Viewer, input: ReorderAgendaInput): Promise<MeetingForum> {
    return this.work.run(viewer, runSession, input, async (at) => {
      const { manager, meeting } = at;
      if (!BEFORE_THE_END.includes(meeting.state)) throw conflict('wrong_state', { current: meeting.state });
      const items = await manager.find(AgendaItem, { where: { meetingId: meeting.id, state: 'accepted' }, order: { position: 'ASC' } });
      const known = new Set(items.map(({ id }) => id));
      if (input.itemIds.some((id) => !known.has(id))) throw notFound();
      if (new Set(input.itemIds).size !== items.length || input.itemIds.length !== items.length) throw invalid({ itemIds: 'required' });
      const before = { itemIds: [...known] };
      for (const item of items) item.position = input.itemIds.indexOf(item.id) + 1;
      await manager.save(items);
      meeting.version += 1;
      await manager.update(Meeting, { id: meeting.id }, { version: meeting.version });
      await at.audit('reorder_agenda', { before, after: { itemIds: input.itemIds } });
      return at.held;
    });
  }

  async #end(manager: EntityManager, run: AgendaItemRun): Promise<void> {
    if (!(await hasOutcome(manager, run.agendaItemId))) throw conflict('no_outcome', { current: { agendaItemId: run.agendaItemId } });
    const now = this.clock.now();
    run.endedAt = now > run.startedAt ? now : run.startedAt;
    await manager.save(run);
    await endSpeakersOf(manager, run.agendaItemId, run.endedAt);
  }
}

function assertInSession({ state }: Meeting): void {
  if (state !== 'in_session') throw conflict('wrong_state', { current: state });
}

async function itemOf({ manager, meeting }: MeetingAtWork, id: string): Promise<AgendaItem> {
  const item = await manager.findOneBy(AgendaItem, { id, meetingId: meeting.id, state: 'accepted' });
  if (!item) throw notFound();
  return item;
}

/** Something was told, decided or taken on under it. */
async function hasOutcome(manager: EntityManager, agendaItemId: string): Promise<boolean> {
  const [row]: { has: boolean }[] = await manager.query(
    `select exists (select from agenda_item where id = $1 and informed is not null) or exists (select from decision where agenda_item_id = $1)
       or exists (select from action_item where agenda_item_id = $1) as has`,
    [agendaItemId],
  );
  return row?.has ?? false;
}

/** The list of speakers is of one item. */
async function endSpeakersOf(manager: EntityManager, agendaItemId: string, moment: Date): Promise<void> {
  await manager.query(
    `update speaker_request set version = version + 1, ended_at = case when called_at is not null then greatest(called_at, $2::timestamptz) end,
       withdrawn_at = case when called_at is null then $2::timestamptz end
     where agenda_item_id = $1 and ended_at is null and withdrawn_at is null`,
    [agendaItemId, moment],
  );
}
