import { type Chosen, DEFAULT_DELIVERY, type Delivery, type NotificationKind, type QuietHours } from '@mesa/domain/notifications';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { Notification } from './notification.entity.js';

/** Somebody who can be told, as far as telling needs to know. */
export interface Addressee {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly chosen: Chosen;
  readonly quiet: QuietHours | null;
}

interface AddresseeRow {
  readonly personId: string;
  readonly email: string;
  readonly language: string | null;
  readonly timeZone: string;
  readonly ofKind: Delivery | null;
  readonly ofAll: Delivery | null;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
}

export const languageOf = (language: string | null): Language => LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];

/** Those of the persons who have an account, and what they chose for a kind. */
export async function addressees(manager: EntityManager, personIds: readonly string[], kind: NotificationKind): Promise<Addressee[]> {
  const rows: AddresseeRow[] = await manager.query(
    `select p.id as "personId", u.email, coalesce(s.language, j.languages[1]) as language, j.time_zone as "timeZone",
       k.delivery as "ofKind", s.delivery as "ofAll", to_char(s.quiet_from, 'HH24:MI') as "quietFrom", to_char(s.quiet_until, 'HH24:MI') as "quietUntil"
     from person p join auth."user" u on u.id = p.account_id join jurisdiction j on j.id = p.jurisdiction_id
     left join notification_setting s on s.person_id = p.id left join notification_preference k on k.person_id = p.id and k.kind = $2
     where p.id = any ($1) order by p.id`,
    [personIds, kind],
  );
  return rows.map(({ ofKind, ofAll, quietFrom, quietUntil, language, ...row }) => ({
    ...row,
    language: languageOf(language),
    chosen: { ofKind, ofAll },
    quiet: quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : null,
  }));
}

/** Writes them in one statement and gives the ids of those that are new: nobody is told twice of one occasion. */
export async function insertNotifications(manager: EntityManager, rows: readonly Omit<Notification, 'createdAt' | 'readAt' | 'mailId'>[], now: Date): Promise<ReadonlySet<string>> {
  const inserted: { id: string }[] = await manager.query(
    `insert into notification (id, created_at, person_id, kind, why, forum_id, object_type, object_id, occasion, batch_id, delivery, digest_on)
     select r.id, $2, r."personId", r.kind, r.why, r."forumId", r."objectType", r."objectId", r.occasion, r."batchId", r.delivery, r."digestOn"
     from jsonb_to_recordset($1::jsonb) as r (id uuid, "personId" uuid, kind text, why text, "forumId" uuid, "objectType" text, "objectId" uuid, occasion text, "batchId" uuid, delivery text, "digestOn" date)
     on conflict on constraint notification_told_once do nothing returning id`,
    [JSON.stringify(rows), now],
  );
  return new Set(inserted.map(({ id }) => id));
}

/** The browsers in which each is told. */
export async function browsersOf(manager: EntityManager, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { personId: string; ids: string[] }[] = await manager.query('select person_id as "personId", array_agg(id order by id) as ids from push_subscription where person_id = any ($1) group by person_id', [personIds]);
  return new Map(rows.map(({ personId, ids }) => [personId, ids]));
}

/** Which mail tells of which notifications. */
export async function tieToMails(manager: EntityManager, pairs: readonly { readonly id: string; readonly mailId: string }[]): Promise<void> {
  if (pairs.length === 0) return;
  await manager.query(
    'update notification n set mail_id = pair.mail_id from unnest($1::uuid[], $2::uuid[]) as pair (id, mail_id) where n.id = pair.id',
    [pairs.map(({ id }) => id), pairs.map(({ mailId }) => mailId)],
  );
}

/** What goes out with a batch is seen once that is released, and never where it was taken back. Needs the notification `n`. */
const isOut = (now: string): string => `not exists (select from mail_batch b where b.id = n.batch_id and (b.undone_at is not null or b.release_at > ${now}))`;

/** Unread notifications of a person that a digest is to take, the earliest first; locked, so that two jobs do not take the same. */
export function waitingForDigest(manager: EntityManager, personId: string, now: Date): Promise<{ id: string; at: Date }[]> {
  return manager.query(
    `select n.id, (n.digest_on + time '08:00') at time zone j.time_zone as at
     from notification n join person p on p.id = n.person_id join jurisdiction j on j.id = p.jurisdiction_id
     where n.person_id = $1 and n.mail_id is null and n.digest_on is not null and n.read_at is null and ${isOut('$2')}
     order by n.digest_on, n.id for update of n`,
    [personId, now],
  );
}

/** A notification as its mail and the person's list say it. */
export interface ToldRow extends Pick<Notification, 'id' | 'personId' | 'kind' | 'why' | 'objectId' | 'delivery' | 'createdAt' | 'readAt'> {
  readonly forumName: string;
  /** IANA zone of the forum's days. */
  readonly timeZone: string;
}

const TOLD = `select n.id, n.person_id as "personId", n.kind, n.why, n.object_id as "objectId", n.delivery, n.created_at as "createdAt", n.read_at as "readAt", f.name as "forumName", j.time_zone as "timeZone"
  from notification n join forum f on f.id = n.forum_id join jurisdiction j on j.id = f.jurisdiction_id`;

export const toldByIds = (manager: EntityManager, ids: readonly string[]): Promise<ToldRow[]> => manager.query(`${TOLD} where n.id = any ($1) order by n.id`, [ids]);

/** Of a person, unread first, then the latest; after the last one of the page before. */
export const toldTo = (manager: EntityManager, personId: string, now: Date, { first, after }: { readonly first: number; readonly after: readonly [isRead: number, id: string] | null }): Promise<ToldRow[]> =>
  manager.query(
    `${TOLD} where n.person_id = $1 and ${isOut('$5')} and ($3::int is null or (n.read_at is not null)::int > $3 or ((n.read_at is not null)::int = $3 and n.id < $4::uuid))
     order by (n.read_at is not null)::int, n.id desc limit $2`,
    [personId, first + 1, after?.[0] ?? null, after?.[1] ?? null, now],
  );

export async function countUnread(manager: EntityManager, personId: string, now: Date): Promise<number> {
  const [{ n } = { n: 0 }]: { n: number }[] = await manager.query(`select count(*)::int as n from notification n where n.person_id = $1 and n.read_at is null and ${isOut('$2')}`, [personId, now]);
  return n;
}

/** Some or all that the person can see; gives how many were unread. */
export async function markAsRead(manager: EntityManager, personId: string, now: Date, ids: readonly string[] | null): Promise<number> {
  const [, count]: [unknown, number] = await manager.query(
    `update notification n set read_at = $2 where n.person_id = $1 and n.read_at is null and ($3::uuid[] is null or n.id = any ($3)) and ${isOut('$2')}`,
    [personId, now, ids],
  );
  return count;
}

/** Whether mails of a kind, or of any kind, are declined. */
export async function declined(manager: EntityManager, personId: string, kind: NotificationKind | null): Promise<boolean> {
  const [found]: { isDeclined: boolean }[] = await manager.query(
    `select case when $2::text is null
       then coalesce(s.delivery, '') = 'in_product' and not exists (select from notification_preference k where k.person_id = p.id and k.delivery <> 'in_product')
       else coalesce((select k.delivery from notification_preference k where k.person_id = p.id and k.kind = $2), s.delivery, '') = 'in_product' end as "isDeclined"
     from person p left join notification_setting s on s.person_id = p.id where p.id = $1`,
    [personId, kind],
  );
  return found?.isDeclined ?? false;
}

/** Sets a kind, or everything, to the site only; false where there is no such person. */
export async function decline(manager: EntityManager, personId: string, kind: NotificationKind | null): Promise<boolean> {
  const [found]: { id: string }[] = await manager.query('select id from person where id = $1 for update', [personId]);
  if (!found) return false;
  // A form that is open elsewhere is stale from now on.
  await manager.query(
    `insert into notification_setting (id, person_id, delivery) values ($1, $2, $3)
     on conflict (person_id) do update set version = notification_setting.version + 1, delivery = case when $4 then 'in_product' else notification_setting.delivery end`,
    [uuidv7(), personId, kind === null ? 'in_product' : DEFAULT_DELIVERY, kind === null],
  );
  if (kind === null) await manager.query('delete from notification_preference where person_id = $1', [personId]);
  else await manager.query(`insert into notification_preference (id, person_id, kind, delivery) values ($1, $2, $3, 'in_product') on conflict (person_id, kind) do update set delivery = 'in_product'`, [uuidv7(), personId, kind]);
  return true;
}
