import { type Composition, type CompositionBench, compositionOn, type DatedSeat } from '@mesa/domain/seats';
import { BENCH_KINDS, type BenchKind, type HoldingKind, type SeatStanding } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import { ForumRules } from '../forums/forum-rules.entity.js';

/** The version of the rules in force on a day; null where the forum had none. */
export async function rulesOn(manager: EntityManager, forumId: string, day: string): Promise<ForumRules | null> {
  return manager
    .createQueryBuilder(ForumRules, 'rules')
    .where('rules.forumId = :forumId and rules.effectiveFrom <= :day', { forumId, day })
    .orderBy('rules.effectiveFrom', 'DESC')
    .limit(1)
    .getOne();
}

interface SeatRow {
  readonly id: string;
  readonly label: string;
  readonly bench: string | null;
  readonly standing: SeatStanding;
  readonly voting: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

interface HoldingRow {
  readonly seatId: string;
  readonly personId: string;
  readonly as: HoldingKind;
  readonly from: string | null;
  readonly until: string | null;
}

/** In the order of the benches, observers last. */
const SEATS = `
  select s.id, coalesce(s.label, o.name, s.group_label, '') as label, s.bench_id as bench, s.standing, s.is_voting as voting,
    to_char(s.valid_from, 'YYYY-MM-DD') as from, to_char(s.valid_until, 'YYYY-MM-DD') as until
  from seat s left join organization o on o.id = s.organization_id left join bench b on b.id = s.bench_id
  where s.forum_id = $1 order by s.standing = 'observer', b.position nulls last, s.position, s.id`;

/** A holding that was revoked ended at that instant: its last whole day is the one before. */
const HOLDINGS = `
  select h.seat_id as "seatId", h.person_id as "personId", h.kind as as, to_char(h.valid_from, 'YYYY-MM-DD') as from,
    to_char(case when h.revoked_at is null then h.valid_until else h.valid_until - 1 end, 'YYYY-MM-DD') as until
  from seat_holding h join seat s on s.id = h.seat_id
  where s.forum_id = $1 order by h.kind desc, h.valid_from nulls first, h.id`;

const kindOf = (key: string): BenchKind => BENCH_KINDS.find((kind) => kind === key) ?? 'other';

/** All seats that the forum ever had, with all who ever held them. */
export async function datedSeats(manager: EntityManager, forumId: string): Promise<DatedSeat[]> {
  const seats: SeatRow[] = await manager.query(SEATS, [forumId]);
  const holdings: HoldingRow[] = await manager.query(HOLDINGS, [forumId]);
  return seats.map((seat) => ({
    ...seat,
    holdings: holdings.filter(({ seatId }) => seatId === seat.id).map(({ seatId: _, ...holding }) => holding),
  }));
}

/** Benches, seats and holders of the forum as they are on that day. */
export async function compositionOf(manager: EntityManager, forumId: string, day: string): Promise<Composition> {
  const benches: { id: string; key: string; name: string }[] = await manager.query('select id, key, name from bench where forum_id = $1 order by position, id', [forumId]);
  const known: CompositionBench[] = benches.map(({ id, key, name }) => ({ id, kind: kindOf(key), name }));
  return compositionOn(day, known, await datedSeats(manager, forumId));
}
