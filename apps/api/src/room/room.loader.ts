import type { AgendaItemKind } from '@mesa/domain/vocabulary';
import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { QuorumEvent } from '../meetings/quorum-event.entity.js';

/** An item of the agenda as the room sees it: its turns, and what came of it. */
export interface RoomItemLine {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly title: string;
  readonly language: string;
  readonly kind: AgendaItemKind | null;
  readonly plannedMinutes: number | null;
  readonly informed: string | null;
  readonly turns: readonly { readonly startedAt: string; readonly endedAt: string | null }[];
  readonly decisions: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string; readonly due: string | null }[];
}

const ITEMS = `
  select i.id, i.meeting_id as "meetingId", i.position, i.title, i.language, i.kind, i.planned_minutes as "plannedMinutes", i.informed,
    coalesce((select jsonb_agg(jsonb_build_object('startedAt', r.started_at, 'endedAt', r.ended_at) order by r.started_at)
      from agenda_item_run r where r.agenda_item_id = i.id), '[]') as turns,
    coalesce((select jsonb_agg(d.text order by d.id) from decision d where d.agenda_item_id = i.id and d.text is not null), '[]') as decisions,
    coalesce((select jsonb_agg(jsonb_build_object('text', a.text, 'due', a.due_raw, 'owner', coalesce(s.label, so.name, s.group_label, o.name, '')) order by a.id)
      from action_item a left join seat s on s.id = a.owner_seat_id left join organization so on so.id = s.organization_id
        left join organization o on o.id = a.owner_organization_id where a.agenda_item_id = i.id), '[]') as actions
  from agenda_item i where i.meeting_id = any ($1) and i.state = 'accepted' order by i.position`;

export const roomItemsByMeeting: Batch<string, RoomItemLine[]> = async (ids, dataSource) =>
  rowsByKey<RoomItemLine, string>(ids, await dataSource.query(ITEMS, [ids]), ({ meetingId }) => meetingId);

/** Somebody in the list of speakers of the item that is on. */
export interface SpeakerLine {
  readonly id: string;
  readonly version: number;
  readonly meetingForumId: string;
  readonly seatId: string;
  readonly seatLabel: string;
  readonly personName: string | null;
  readonly bench: string | null;
  readonly benchName: string | null;
  readonly organization: string | null;
  readonly askedAt: Date;
  readonly calledAt: Date | null;
  readonly endedAt: Date | null;
}

const SPEAKERS = `
  select r.id, r.version, r.meeting_forum_id as "meetingForumId", r.seat_id as "seatId", coalesce(s.label, o.name, s.group_label, '') as "seatLabel",
    p.name as "personName", b.id as bench, b.name as "benchName", s.organization_id as organization,
    r.asked_at as "askedAt", r.called_at as "calledAt", r.ended_at as "endedAt"
  from speaker_request r join meeting_forum f on f.id = r.meeting_forum_id join seat s on s.id = r.seat_id join person p on p.id = r.person_id
    left join organization o on o.id = s.organization_id left join bench b on b.id = s.bench_id
  where r.meeting_forum_id = any ($1) and r.withdrawn_at is null
    and r.agenda_item_id is not distinct from (select t.agenda_item_id from agenda_item_run t where t.meeting_id = f.meeting_id and t.ended_at is null)
  order by r.asked_at, r.id`;

export const speakersByMeetingForum: Batch<string, SpeakerLine[]> = async (ids, dataSource) =>
  rowsByKey<SpeakerLine, string>(ids, await dataSource.query(SPEAKERS, [ids]), ({ meetingForumId }) => meetingForumId);

/** When the quorum turned, in order. */
export const quorumEventsByMeetingForum: Batch<string, QuorumEvent[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(QuorumEvent).find({ where: { meetingForumId: In(ids) }, order: { at: 'ASC', id: 'ASC' } }), ({ meetingForumId }) => meetingForumId);
