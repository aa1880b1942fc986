import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { Quorum } from '@mesa/domain/quorum';
import type { Composition, Roll } from '@mesa/domain/seats';
import { type EntityManager, In } from 'typeorm';

import { Decision } from '../decisions/decision.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { rollOf } from '../meetings/quorum.service.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import { currentVersion } from './minutes-work.service.js';
import type { Minutes } from './minutes.entity.js';

/** A meeting as one forum held it. */
export interface HeldMeeting {
  readonly id: string;
  readonly forumId: string;
  readonly name: string;
  readonly ordinal: number;
  readonly officialNumber: string | null;
  readonly composition: Composition | null;
  readonly quorum: Quorum | null;
  readonly rules: Rules | null;
}

/** Someone whose name rules of law or their holding of that seat make public on the day of the meeting. */
export interface PublicName {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
}

export interface Attachment {
  readonly title: string | null;
  readonly fileName: string | null;
  readonly language: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly contentHash: Buffer;
  readonly agendaItemId: string | null;
}

/** Everything that an acta tells. */
export interface ActaFacts {
  readonly language: string;
  readonly meeting: Meeting;
  readonly held: readonly (HeldMeeting & { readonly roll: Roll | null })[];
  readonly items: readonly AgendaItem[];
  readonly passages: readonly MinutesPassage[];
  readonly publicNames: readonly PublicName[];
  readonly decisions: readonly Decision[];
  readonly attachments: readonly Attachment[];
}

/** The forum that keeps the text comes first, then by row: a name may change, and blocks are told apart by their place. */
const HELD = `
  select mf.id, mf.forum_id as "forumId", f.name, mf.ordinal, mf.official_number as "officialNumber", mf.composition, mf.quorum, r.rules
  from meeting_forum mf join forum f on f.id = mf.forum_id left join forum_rules r on r.id = mf.rules_id
  where mf.meeting_id = (select meeting_id from meeting_forum where id = $1)
  order by mf.id <> $1, mf.id`;

const PUBLIC_NAMES = `
  select distinct pr.seat_id as "seatId", p.id as "personId", p.name
  from presence pr join person p on p.id = pr.person_id
  join seat_holding h on h.seat_id = pr.seat_id and h.person_id = p.id and h.is_name_public
  join meeting on meeting.id = pr.meeting_id
  where pr.meeting_id = $1 and p.name is not null and (not p.is_minor or p.guardian_consent_on is not null)
    and (h.valid_from is null or h.valid_from <= meeting.sort_on) and (h.valid_until is null or h.valid_until >= meeting.sort_on)`;

const ATTACHMENTS = `
  select d.title, d.file_name as "fileName", d.language, d.media_type as "mediaType", d.size_bytes as "sizeBytes",
    d.content_hash as "contentHash", md.agenda_item_id as "agendaItemId"
  from meeting_document md join document d on d.id = md.document_id
  where md.meeting_id = $1 and d.visibility = 'public' and d.content_hash is not null and d.media_type is not null and d.size_bytes is not null
  order by md.created_at, md.id`;

/** Reads, in ten statements and three for each forum, what the acta of the minutes that keep the text will tell. */
export async function actaFacts(manager: EntityManager, keeper: Minutes): Promise<ActaFacts> {
  const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: keeper.meetingForumId });
  const held = await heldMeetings(manager, keeper);
  const meeting = await manager.findOneByOrFail(Meeting, { id: meetingId });
  const version = await currentVersion(manager, keeper.id);
  const rolls: (Roll | null)[] = [];
  for (const { id } of held) rolls.push(await rollOf(manager, meeting, await manager.findOneByOrFail(MeetingForum, { id })));
  return {
    language: keeper.language,
    meeting,
    held: held.map((one, index) => ({ ...one, roll: rolls[index] ?? null })),
    items: await manager.find(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'ASC' } }),
    passages: await manager.find(MinutesPassage, { where: { minutesVersionId: version.id }, order: { position: 'ASC' } }),
    publicNames: await manager.query(PUBLIC_NAMES, [meetingId]),
    decisions: await decisionsOf(manager, held),
    attachments: await manager.query(ATTACHMENTS, [meetingId]),
  };
}

export const heldMeetings = (manager: EntityManager, { meetingForumId }: Pick<Minutes, 'meetingForumId'>): Promise<HeldMeeting[]> => manager.query(HELD, [meetingForumId]);

/** In the order in which they stand in the acta: by forum, then as they were made. */
export async function decisionsOf(manager: EntityManager, held: readonly Pick<HeldMeeting, 'id'>[]): Promise<Decision[]> {
  const decisions = await manager.find(Decision, { where: { meetingForumId: In(held.map(({ id }) => id)) }, order: { id: 'ASC' } });
  return held.flatMap(({ id }) => decisions.filter(({ meetingForumId }) => meetingForumId === id));
}
