import type { CircularAudience, CircularMailFacts } from '@mesa/domain/circulars';
import type { DataSource, EntityManager } from 'typeorm';

import { Circular } from './circular.entity.js';

/** Whoever takes part in the forum on a day: holders of its seats and of its roles, each with the benches they are on. */
const PARTS = `
  select h.person_id, s.bench_id from seat_holding h join seat s on s.id = h.seat_id
  where s.forum_id = $1 and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> $2::date
  union select p.id, r.bench_id from role r join person p on p.account_id = r.account_id
  where r.forum_id = $1 and r.revoked_at is null and daterange(r.valid_from, r.valid_until, '[]') @> $2::date`;

export interface AudienceOf {
  readonly forumId: string;
  readonly today: string;
  readonly audience: CircularAudience;
  readonly benchId: string | null;
}

/** Each person once; those who take part before those who only follow. */
export function peopleOf(manager: EntityManager, { forumId, today, audience, benchId }: AudienceOf): Promise<{ personId: string; takesPart: boolean }[]> {
  return manager.query(
    `with part as (${PARTS})
     select reached.person_id as "personId", bool_or(reached.takes_part) as "takesPart" from (
       select person_id, true as takes_part from part where $3 <> 'bench' or bench_id = $4
       union all select person_id, false from forum_follow where forum_id = $1 and $3 = 'everyone') reached
     join person p on p.id = reached.person_id and p.erased_at is null
     group by reached.person_id order by 2 desc, 1`,
    [forumId, today, audience, benchId],
  );
}

export interface Reach {
  readonly audience: CircularAudience;
  readonly benchId: string | null;
  readonly benchName: string | null;
  readonly people: number;
  readonly withoutMail: number;
}

/** How many people each audience is, in one statement. */
export const reachOf = (manager: EntityManager | DataSource, forumId: string, today: string): Promise<Reach[]> =>
  manager.query(
    `with part as (${PARTS}), reached as (
       select 0 as rank, 'members' as audience, null::uuid as bench_id, person_id from part
       union select 1, 'bench', bench_id, person_id from part where bench_id is not null
       union select 2, 'everyone', null, person_id from (select person_id from part union select person_id from forum_follow where forum_id = $1) all_of_them)
     select r.audience, r.bench_id as "benchId", b.name as "benchName", count(*)::int as people, (count(*) filter (where p.account_id is null))::int as "withoutMail"
     from reached r join person p on p.id = r.person_id and p.erased_at is null left join bench b on b.id = r.bench_id
     group by r.rank, r.audience, r.bench_id, b.name, b.position order by r.rank, b.position`,
    [forumId, today],
  );

/** Of those that a reader may see, the latest first. What was taken back, and what can still be, is the secretariat's alone. */
export function circularsOf(dataSource: DataSource, forumId: string, sees: { readonly papers: boolean; readonly all: boolean }, now: Date, { first, before }: { readonly first: number; readonly before: number | null }): Promise<Circular[]> {
  const found = dataSource.getRepository(Circular).createQueryBuilder('circular').where('circular.forumId = :forumId', { forumId }).orderBy('circular.number', 'DESC').limit(first + 1);
  if (!sees.papers) found.andWhere('circular.isPublic');
  if (!sees.all) found.andWhere('exists (select from mail_batch b where b.id = circular.batch_id and b.undone_at is null and b.release_at <= :now)', { now });
  if (before !== null) found.andWhere('circular.number < :before', { before });
  return found.getMany();
}

export const isOut = async (dataSource: DataSource, { batchId }: Circular, now: Date): Promise<boolean> =>
  (await dataSource.query('select from mail_batch where id = $1 and undone_at is null and release_at <= $2', [batchId, now])).length > 0;

export interface RecipientRow extends CircularMailFacts {
  readonly name: string | null;
  readonly settledAt: Date | null;
  readonly bounceReason: string | null;
}

export const recipientsOf = (dataSource: DataSource, circularId: string): Promise<RecipientRow[]> =>
  dataSource.query(
    `select p.name, p.account_id is not null as "hasAccount", n.delivery, m.state as "mailState", m.settled_at as "settledAt", m.bounce_reason as "bounceReason"
     from circular_recipient r join person p on p.id = r.person_id
     left join notification n on n.person_id = r.person_id and n.kind = 'circular' and n.object_id = r.circular_id left join mail m on m.id = n.mail_id
     where r.circular_id = $1 order by p.name, p.id`,
    [circularId],
  );

export const repliesTo = (dataSource: DataSource, circularId: string): Promise<{ id: string; name: string | null; text: string; receivedAt: Date }[]> =>
  dataSource.query(
    `select r.id, p.name, r.text, r.received_at as "receivedAt" from circular_reply r join person p on p.id = r.person_id where r.circular_id = $1 order by r.received_at, r.id`,
    [circularId],
  );
