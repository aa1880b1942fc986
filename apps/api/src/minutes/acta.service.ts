import type { ActaBlock, AgendaItemReference, AttendanceBlock, DecisionBlock, HeadingBlock } from '@mesa/domain/acta';
import { seatAttendance } from '@mesa/domain/seats';
import type { TextMention } from '@mesa/domain/text-mention';
import type { PresenceCapacity } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { partialDateOf } from '../database/stored-date.entity.js';
import { type ActaFacts, actaFacts } from './acta.repository.js';
import type { Minutes } from './minutes.entity.js';

/** A block as it will be hashed, with what is kept beside it. */
export interface DraftBlock {
  readonly content: Exclude<ActaBlock, { type: 'erratum' }>;
  readonly agendaItemId: string | null;
  readonly seatId: string | null;
  /** What the words of a passage name. */
  readonly mentions: readonly TextMention[] | null;
  readonly isWithheld: boolean;
  readonly withheldReason: string | null;
}

/** Who was there for a seat, from who weighs most. */
const FOR_A_SEAT: readonly PresenceCapacity[] = ['titular', 'alternate', 'deputy', 'observer'];

/** Makes the acta's blocks of what is recorded: the same for who reviews the text and for publication. */
@Injectable()
export class ActaService {
  /** In the order of format 1: heading, passages, attendance, decisions, attachments. */
  async blocksOf(manager: EntityManager, keeper: Minutes): Promise<DraftBlock[]> {
    const facts = await actaFacts(manager, keeper);
    return [
      open(headingOf(facts)),
      ...facts.passages.map(({ agendaItemId, language, text, mentions, isWithheld, withheldReason }): DraftBlock => ({
        content: { type: 'passage', agendaItem: referenceTo(facts, agendaItemId), language, text: text ?? '' }, agendaItemId, seatId: null, mentions, isWithheld, withheldReason,
      })),
      ...facts.held.flatMap((held) => attendanceIn(facts, held)),
      ...withoutSeat(facts).map((content) => open(content)),
      ...facts.decisions.map((decision) => open(decisionBlock(facts, decision), decision)),
      ...facts.attachments.map(({ title, fileName, language, mediaType, sizeBytes, contentHash, agendaItemId }) =>
        open({ type: 'attachment', title: title ?? fileName ?? '', language, mediaType, bytes: sizeBytes, sha256: contentHash.toString('hex') }, { agendaItemId }),
      ),
    ];
  }
}

const open = (content: DraftBlock['content'], { agendaItemId = null, seatId = null }: Partial<Pick<DraftBlock, 'agendaItemId' | 'seatId'>> = {}): DraftBlock => ({
  content, agendaItemId, seatId, mentions: null, isWithheld: false, withheldReason: null,
});

const instant = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function headingOf({ meeting, held, language }: ActaFacts): HeadingBlock {
  return {
    type: 'heading',
    language,
    title: meeting.title ?? held[0]?.officialNumber ?? '',
    purpose: meeting.purpose,
    forums: held.map(({ forumId, name, ordinal, officialNumber, quorum }) => ({
      id: forumId, name, ordinal, officialNumber,
      quorum: quorum && { state: quorum.state, present: quorum.present, required: quorum.required },
    })),
    heldOn: partialDateOf(meeting.heldOn),
    openedAt: instant(meeting.openedAt),
    closedAt: instant(meeting.closedAt),
    timeZone: meeting.timeZone,
    place: meeting.place,
    mode: meeting.mode,
  };
}

function referenceTo({ items }: ActaFacts, id: string | null): AgendaItemReference | null {
  const item = items.find((one) => one.id === id);
  return item?.position == null ? null : { position: item.position, title: item.title };
}

/** One row a seat of the copy taken at opening. A name stands only where rules and holding make it public. */
function attendanceIn(facts: ActaFacts, { composition, rules, roll }: ActaFacts['held'][number]): DraftBlock[] {
  const benches = new Map(composition?.benches.map((bench) => [bench.id, bench.name]));
  return (composition?.seats ?? []).map((seat) => {
    const there = (roll?.presences ?? []).filter(({ seatId }) => seatId === seat.id);
    const capacity = FOR_A_SEAT.find((one) => there.some((presence) => presence.capacity === one)) ?? null;
    const personId = there.find((presence) => presence.capacity === capacity)?.personId;
    const known = rules?.attendancePublic === 'name' ? facts.publicNames.find((one) => one.seatId === seat.id && one.personId === personId) : undefined;
    const row: AttendanceBlock = {
      type: 'attendance',
      seat: seat.label,
      standing: seat.standing,
      bench: seat.bench === null ? null : (benches.get(seat.bench) ?? null),
      voting: seat.voting,
      attendance: seatAttendance(seat, roll),
      capacity,
      person: known?.name ?? null,
    };
    return open(row, { seatId: seat.id });
  });
}

/** Observers, guests and staff who were there for no seat of the copy: counted, never named. */
function withoutSeat({ held }: ActaFacts): AttendanceBlock[] {
  // Persons are in the meeting, whichever forums hold it: each roll has them all.
  const presences = held[0]?.roll?.presences ?? [];
  const seats = new Set(held.flatMap(({ composition }) => composition?.seats.map(({ id }) => id) ?? []));
  const guests = new Map(presences.filter(({ seatId }) => seatId === null || !seats.has(seatId)).map((presence) => [presence.personId, presence]));
  return [...guests.values()].map(({ capacity, mode }) => ({
    type: 'attendance', seat: null, standing: null, bench: null, voting: false, attendance: mode === 'remote' ? 'remote' : 'present', capacity, person: null,
  }));
}

interface BenchTally {
  readonly bench: string | null;
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}

function decisionBlock(facts: ActaFacts, decision: ActaFacts['decisions'][number]): DecisionBlock {
  const { agendaItemId, language, text, method, result, tally, dissent } = decision;
  const counted = tally as readonly BenchTally[] | null;
  return {
    type: 'decision',
    agendaItem: referenceTo(facts, agendaItemId),
    language,
    text: text ?? '',
    method,
    result,
    tally: counted?.map(({ bench, inFavour, against, abstained }) => ({ bench: benchName(facts, bench), inFavour, against, abstained })) ?? null,
    dissent,
  };
}

const benchName = ({ held }: ActaFacts, id: string | null): string | null =>
  held.flatMap(({ composition }) => composition?.benches ?? []).find((bench) => bench.id === id)?.name ?? id;
