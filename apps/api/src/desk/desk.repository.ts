import { CLOCK_KINDS } from '@mesa/domain/response-clock';
import type { ForumRules } from '@mesa/domain/rules';
import type { EntityManager } from 'typeorm';

import { UNITS_OF_SUBJECT } from '../comments/comment.loader.js';
import { CONTESTED } from '../statements/contestation.repository.js';
import type { DeskItemModel } from './desk.model.js';

/** One source gives at most this many lines: a desk is not a register. */
const MOST = 50;

/** What a source reads: its lines but for what the rules compute of them. */
export type DeskRow = Omit<DeskItemModel, 'id' | 'kind' | 'isLate' | 'lateCount'> & Partial<Pick<DeskItemModel, 'lateCount'>> & { readonly timeZone: string };

/** A line whose deadline the rules compute. */
export interface RuledRow extends DeskRow {
  readonly rules: ForumRules | null;
  /** Calendar day from which, or back from which, the rule counts. */
  readonly countedFrom: string;
  readonly holidays: readonly string[];
}

interface Person {
  readonly personId: string;
  readonly accountId: string;
  readonly now: Date;
}

/** Of the jurisdiction `j`, from some time before the meeting `t`. */
export const HOLIDAYS = `coalesce((select jsonb_agg(h.day) from holiday h where h.jurisdiction_id = j.id and h.observed and h.day >= t.sort_on - 90), '[]') as holidays`;

/** Columns of a line that most sources leave empty. */
export const EMPTY = `1 as count, null as "actionNumber", null as "unitName", null as plan, null as "commitmentNumber", null as "commitmentExternalId", null as "milestoneNumber", '{}'::uuid[] as "commentIds"`;

/** Of an action `a`. */
const ABOUT_ACTION = EMPTY.replace('null as "actionNumber"', 'a.number as "actionNumber"');

/** Where a line's forum `f` is. */
export const PLACE = 'j.slug as jurisdiction, j.time_zone as "timeZone", f.slug as forum, f.name as "forumName"';

/** Today in the jurisdiction `j`, now being a parameter. */
export const todayAt = (now: string): string => `(${now}::timestamptz at time zone j.time_zone)::date`;

const KINDS = CLOCK_KINDS.map((kind) => `'${kind}'`).join(', ');

/** A comment `c` that waits for a first response, or for a better one. */
export const WAITS = `c.state in ('awaiting_response', 'objected') and c.parent_id is null and c.kind in (${KINDS})`;

/** Waiting comments on what the person's units answer for, by what they are about. */
export const commentsToAnswer = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select min(c.due_on)::text as "dueOn", count(*)::int as count, (count(*) filter (where c.state = 'awaiting_response' and c.due_on < ${todayAt('$2')}))::int as "lateCount",
       (array_agg(c.id order by c.due_on, c.id))[1:100] as "commentIds",
       min(w.title) as text, coalesce(min(w.language), 'und') as language, mine.name as "unitName",
       ${PLACE}, p.slug as plan, k.number as "commitmentNumber", k.external_id as "commitmentExternalId", m.number as "milestoneNumber", null as ordinal, null as "actionNumber", null as "objectId"
     from (select distinct o.id, o.name from unit_membership u join organization o on o.id = u.organization_id
       where u.person_id = $1 and u.revoked_at is null and daterange(u.valid_from, u.valid_until, '[]') @> ($2::timestamptz)::date) as mine
     join (select distinct co.organization_id, pf.forum_id from commitment_organization co join commitment k on k.id = co.commitment_id
       join plan_forum pf on pf.plan_id = k.plan_id where co.part = 'responsible') as answers on answers.organization_id = mine.id
     join comment c on c.forum_id = answers.forum_id and ${WAITS}
     join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id ${UNITS_OF_SUBJECT}
     left join action_plan p on p.id = k.plan_id
     where mine.id = any (unit.ids)
     group by mine.id, mine.name, j.slug, j.time_zone, f.slug, f.name, p.slug, k.number, k.external_id, m.number
     order by min(c.due_on), min(c.id::text) limit ${MOST}`,
    [personId, now],
  );

/** A contestation that nobody has answered, with what is needed to go there; no rule of a forum sets a day for it. */
export const CONTESTATION_LINE = `null as "dueOn", 1 as count, w.title as text, w.language, ${PLACE}, p.slug as plan, k.number as "commitmentNumber", k.external_id as "commitmentExternalId",
  m.number as "milestoneNumber", null as ordinal, null as "actionNumber", x.id as "objectId", '{}'::uuid[] as "commentIds"`;

/** The units that answer for what was contested: the milestone's own, else the commitment's. */
export const CONTESTED_UNITS = `join lateral (select coalesce(array_agg(o.organization_id) filter (where o.milestone_id is not null), array_agg(o.organization_id), '{}') as ids
  from commitment_organization o where o.commitment_id = k.id and o.part = 'responsible' and (o.milestone_id is null or o.milestone_id = m.id)) unit on true`;

/** Of statements for which a unit of the person answers, where the person may publish its answer. */
export const contestationsToAnswer = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select ${CONTESTATION_LINE}, mine.name as "unitName" from ${CONTESTED} ${CONTESTED_UNITS}
     join lateral (select o.name from unit_membership u join organization o on o.id = u.organization_id
       where u.person_id = $1 and u.may_publish and u.revoked_at is null and u.organization_id = any (unit.ids) and daterange(u.valid_from, u.valid_until, '[]') @> ${todayAt('$2')}
       order by o.name limit 1) mine on true
     where x.answered_at is null order by x.contested_at, x.id limit ${MOST}`,
    [personId, now],
  );

const MINUTES = `from minutes a join meeting_forum mf on mf.id = a.meeting_forum_id join meeting t on t.id = mf.meeting_id
  join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  join lateral (select v.id from minutes_version v where v.minutes_id = coalesce(a.shares_text_of_id, a.id) order by v.number desc limit 1) v on true`;

const MINUTES_LINE = `null as "dueOn", t.title as text, t.language, ${PLACE}, mf.ordinal, mf.id as "objectId", ${EMPTY}`;

/** Minutes that are out; counted from the meeting. */
export interface ObserveRow extends RuledRow {
  /** Day of the jurisdiction on which the version was sent to the person. */
  readonly sentOn: string;
}

/** Circulated to the person, who has not said anything about that version. */
export const minutesToObserve = (manager: EntityManager, { personId }: Pick<Person, 'personId'>): Promise<ObserveRow[]> =>
  manager.query(
    `select ${MINUTES_LINE}, t.sort_on as "countedFrom", ${HOLIDAYS}, r.rules, (sent.circulated_at at time zone j.time_zone)::date as "sentOn"
     ${MINUTES} join minutes_circulation sent on sent.minutes_version_id = v.id and sent.person_id = $1 left join forum_rules r on r.id = mf.rules_id
     where a.state = 'circulated' and not exists (select from minutes_observation o where o.minutes_version_id = v.id and o.person_id = $1)
     order by a.circulated_at, a.id limit ${MOST}`,
    [personId],
  );

/** In approval, by a rule that asks this person, who has not decided on that version; a bench's other co-chair may have. */
export const minutesToApprove = (manager: EntityManager, { personId, accountId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select ${MINUTES_LINE} ${MINUTES} left join forum_rules r on r.id = mf.rules_id
     cross join lateral (select r.rules->'minutes'->'approval'->>'by' as by) as rule
     where a.state = 'in_approval' and (
       exists (select from role o where o.account_id = $2 and o.forum_id = a.forum_id and o.revoked_at is null
         and daterange(o.valid_from, o.valid_until, '[]') @> ${todayAt('$3')}
         and o.kind in ('co_chair', 'chair') and coalesce(rule.by, o.kind || case o.kind when 'co_chair' then 's' else '' end) = o.kind || case o.kind when 'co_chair' then 's' else '' end
         and not exists (select from minutes_approval d where d.minutes_id = a.id and d.minutes_version_id = v.id and d.bench_id is not distinct from o.bench_id))
       or rule.by = 'attendees'
         and exists (select from presence pr where pr.meeting_id = mf.meeting_id and pr.person_id = $1 and pr.capacity in ('titular', 'alternate'))
         and not exists (select from minutes_approval d where d.minutes_id = a.id and d.minutes_version_id = v.id and d.approver_id = $1))
     order by a.circulated_at, a.id limit ${MOST}`,
    [personId, accountId, now],
  );

/** Open ballots in which a seat of the person's has neither voted nor declared a conflict: out of session, or in a session that is on. */
export const votesToCast = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select b.closes_on as "dueOn", b.question as text, b.language, ${PLACE}, mf.ordinal, b.id as "objectId", ${EMPTY}
     from ballot b join forum f on f.id = b.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     left join meeting_forum mf on mf.id = b.meeting_forum_id left join meeting t on t.id = mf.meeting_id
     where b.state = 'open' and (t.state = 'in_session' or b.closes_on >= ${todayAt('$2')}) and exists (
       select from seat_holding h where h.person_id = $1 and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ${todayAt('$2')}
         and b.electorate->'seats' @> jsonb_build_array(jsonb_build_object('id', h.seat_id))
         and not exists (select from ballot_vote v where v.ballot_id = b.id and v.seat_id = h.seat_id)
         and not exists (select from ballot_recusal r where r.ballot_id = b.id and r.seat_id = h.seat_id))
     order by b.closes_on, b.id limit ${MOST}`,
    [personId, now],
  );

/** Of the person's seats and units, and not yet done. */
export const actionsToDo = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select a.due_latest as "dueOn", a.text, a.language, ${PLACE}, null as ordinal, a.id as "objectId", ${ABOUT_ACTION}
     from action_item a join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where a.state in ('open', 'accepted', 'in_progress') and (
       a.owner_seat_id in (select h.seat_id from seat_holding h where h.person_id = $1 and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ${todayAt('$2')})
       or a.owner_organization_id in (select u.organization_id from unit_membership u where u.person_id = $1 and u.revoked_at is null and daterange(u.valid_from, u.valid_until, '[]') @> ${todayAt('$2')}))
     order by a.due_latest, a.id limit ${MOST}`,
    [personId, now],
  );

/** Late for as long as the rules allow, in a forum where the account is a co-chair or the chair. */
export const actionsEscalated = (manager: EntityManager, { accountId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select a.due_latest as "dueOn", a.text, a.language, ${PLACE}, null as ordinal, a.id as "objectId", ${ABOUT_ACTION}
     from action_item a join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where a.escalated_at is not null and exists (select from role o where o.account_id = $1 and o.forum_id = f.id and o.revoked_at is null
       and o.kind = case a.escalated_to when 'chair' then 'chair' else 'co_chair' end and daterange(o.valid_from, o.valid_until, '[]') @> ${todayAt('$2')})
     order by a.due_latest, a.id limit ${MOST}`,
    [accountId, now],
  );

/** Chairs the forum `f` today, with its co-chairs or, where it has no benches, alone. */
const CHAIRS = `exists (select from role o where o.account_id = $1 and o.forum_id = f.id and o.revoked_at is null and daterange(o.valid_from, o.valid_until, '[]') @> ${todayAt('$2')}
  and o.kind = case when exists (select from bench b where b.forum_id = f.id) then 'co_chair' else 'chair' end)`;

/** Of a comment `c`, at its own address. */
const COMMENT_LINE = `null as text, 'und' as language, ${PLACE}, null as ordinal, c.id as "objectId", ${EMPTY.replace('null as plan', 'coalesce(p.slug, f.slug) as plan')}
  from comment c join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  left join phase on phase.id = c.phase_id left join action_plan p on p.id = phase.plan_id`;

/** Overdue, or objected to again, and still without a good answer. */
export const commentsEscalated = (manager: EntityManager, { accountId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select c.due_on::text as "dueOn", ${COMMENT_LINE}
     where c.state in ('awaiting_response', 'objected') and exists (select from comment_escalation e where e.comment_id = c.id) and ${CHAIRS} order by c.due_on, c.id limit ${MOST}`,
    [accountId, now],
  );

/** Appeals that wait for the co-chairs; not of what the person wrote, hid or appealed. */
export const appealsToDecide = (manager: EntityManager, { personId, accountId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select null as "dueOn", ${COMMENT_LINE} join moderation_appeal appeal on appeal.comment_id = c.id and appeal.decided_at is null
     join comment_event e on e.id = appeal.moderation_event_id
     where c.state = 'moderated' and c.person_id <> $3 and appeal.person_id <> $3 and e.person_id is distinct from $3 and ${CHAIRS} order by appeal.appealed_at, c.id limit ${MOST}`,
    [accountId, now, personId],
  );

const MEETING_LINE = `t.scheduled_on as "dueOn", t.title as text, t.language, ${PLACE}, mf.ordinal, mf.id as "objectId", ${EMPTY}
  from meeting t join meeting_forum mf on mf.meeting_id = t.id join forum f on f.id = mf.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  where t.state = 'convened' and t.scheduled_on >= ${todayAt('$2')}`;

/** The person holds seat `s` on the day of the meeting. */
const HELD = `seat s join seat_holding h on h.seat_id = s.id and s.forum_id = mf.forum_id and h.person_id = $1 and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> t.scheduled_on`;

/** Told of it as titular, or called as alternate, and silent; who observes is not asked. */
const SILENT = `exists (select from convocation c join mail_batch b on b.id = c.batch_id where c.meeting_forum_id = mf.id and b.undone_at is null)
  and exists (select from ${HELD} where s.standing = 'member'
    and (h.kind = 'titular' or exists (select from alternate_call k where k.meeting_forum_id = mf.id and k.seat_id = s.id and k.alternate_id = $1))
    and not exists (select from rsvp r where r.meeting_forum_id = mf.id and r.seat_id = s.id and r.person_id = $1))`;

export const convocationsToAnswer = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(`select ${MEETING_LINE} and ${SILENT} order by t.scheduled_on, mf.id limit ${MOST}`, [personId, now]);

/** Convened in a forum where the person holds a seat, today or later, and did not say that they cannot come. */
export const meetingsToAttend = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select ${MEETING_LINE} and exists (select from ${HELD}) and not (${SILENT})
       and not exists (select from rsvp r where r.meeting_forum_id = mf.id and r.person_id = $1 and r.answer = 'not_attending')
     order by t.scheduled_on, mf.id limit ${MOST}`,
    [personId, now],
  );

/** Open to the person, who holds the seat they were asked for and has not answered. */
export const pollsToAnswer = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select p.deadline_on as "dueOn", p.title as text, p.language, ${PLACE}, null as ordinal, p.id as "objectId", ${EMPTY}
     from date_poll p join forum f on f.id = p.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where p.state = 'open' and p.deadline_on >= ${todayAt('$2')} and exists (
       select from date_poll_invitee i join seat_holding h on h.seat_id = i.seat_id and h.person_id = i.person_id
       where i.poll_id = p.id and i.person_id = $1 and i.answered_at is null and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ${todayAt('$2')})
     order by p.deadline_on, p.id limit ${MOST}`,
    [personId, now],
  );

/** Sent and not yet accepted; its link is in the mail alone. */
export const invitationsToAccept = (manager: EntityManager, { personId, now }: Person): Promise<DeskRow[]> =>
  manager.query(
    `select (i.expires_at at time zone j.time_zone)::date as "dueOn", null as text, 'und' as language, ${PLACE}, null as ordinal, i.id as "objectId", ${EMPTY}
     from invitation i join forum f on f.id = i.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where i.person_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2
     order by i.expires_at, i.id limit ${MOST}`,
    [personId, now],
  );
