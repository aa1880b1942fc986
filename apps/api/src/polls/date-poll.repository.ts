import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { Composition } from '@mesa/domain/seats';
import type { HoldingKind, PollAnswer } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import { ForumRules } from '../forums/forum-rules.entity.js';
import { compositionOf } from '../meetings/composition.repository.js';
import { DatePollOption } from './date-poll-option.entity.js';
import type { DatePollInvitee } from './date-poll-invitee.entity.js';
import type { DatePoll } from './date-poll.entity.js';

/** A person who is asked, with the words that name them and their seat. */
export interface InviteeLine extends Omit<DatePollInvitee, 'createdAt' | 'tokenHash' | 'giveId'> {
  readonly personName: string;
  readonly seatLabel: string;
  /** By the composition of today; null for who no longer holds the seat. */
  readonly as: HoldingKind | null;
  readonly answers: readonly { readonly optionId: string; readonly answer: PollAnswer }[];
}

/** Everything that is counted of a poll. */
export interface PollSheet {
  readonly options: readonly DatePollOption[];
  readonly invitees: readonly InviteeLine[];
  readonly composition: Composition;
  /** Every version, the latest first. */
  readonly rules: readonly { readonly from: string; readonly rules: Rules }[];
}

const INVITEES = `
  select i.id, i.poll_id as "pollId", i.seat_id as "seatId", i.person_id as "personId", i.mailed_at as "mailedAt", i.reminded_at as "remindedAt",
    i.answered_at as "answeredAt", i.entered_by_id as "enteredById", i.channel, coalesce(p.name, '') as "personName", coalesce(s.label, o.name, s.group_label, '') as "seatLabel",
    coalesce((select jsonb_agg(jsonb_build_object('optionId', a.option_id, 'answer', a.answer) order by a.option_id) from date_poll_answer a where a.invitee_id = i.id), '[]') as answers
  from date_poll_invitee i join person p on p.id = i.person_id join seat s on s.id = i.seat_id left join organization o on o.id = s.organization_id
  left join bench b on b.id = s.bench_id
  where i.poll_id = $1 order by b.position nulls last, s.position, p.name, i.id`;

export const optionsOf = (manager: EntityManager, pollId: string): Promise<DatePollOption[]> => manager.find(DatePollOption, { where: { pollId }, order: { startsAt: 'ASC', id: 'ASC' } });

export async function sheetOf(manager: EntityManager, { id, forumId }: DatePoll, today: string): Promise<PollSheet> {
  const [options, lines, composition, versions] = [
    await optionsOf(manager, id),
    (await manager.query(INVITEES, [id])) as Omit<InviteeLine, 'as'>[],
    await compositionOf(manager, forumId, today),
    await manager.find(ForumRules, { where: { forumId }, order: { effectiveFrom: 'DESC' } }),
  ];
  const holding = ({ seatId, personId }: Pick<InviteeLine, 'seatId' | 'personId'>): HoldingKind | null => composition.seats.find((seat) => seat.id === seatId)?.holders.find((holder) => holder.personId === personId)?.as ?? null;
  return {
    options,
    invitees: lines.map((line) => ({ ...line, as: holding(line) })),
    composition,
    rules: versions.map(({ effectiveFrom, rules }) => ({ from: effectiveFrom, rules: rules as Rules })),
  };
}

/** How a person is written to: by the account, else by an invitation of the forum that is still open. */
export interface Reachable {
  readonly personId: string;
  readonly email: string;
  readonly languages: readonly string[];
}

export const reachable = (manager: EntityManager, forumId: string, personIds: readonly string[]): Promise<Reachable[]> =>
  manager.query(
    `select p.id as "personId", coalesce(u.email, i.email) as email, j.languages
     from person p join jurisdiction j on j.id = p.jurisdiction_id left join auth."user" u on u.id = p.account_id
     left join lateral (select i.email from invitation i where i.person_id = p.id and i.forum_id = $1 and i.accepted_at is null and i.revoked_at is null
       order by i.created_at desc limit 1) i on true
     where p.id = any ($2) and coalesce(u.email, i.email) is not null order by p.id`,
    [forumId, personIds],
  );
