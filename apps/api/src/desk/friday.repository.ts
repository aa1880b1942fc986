import type { EntityManager } from 'typeorm';

import { UNITS_OF_SUBJECT } from '../comments/comment.loader.js';
import { CONTESTED } from '../statements/contestation.repository.js';
import { CONTESTATION_LINE, CONTESTED_UNITS, type DeskRow, EMPTY, HOLIDAYS, PLACE, type RuledRow, todayAt, WAITS } from './desk.repository.js';

const MOST = 50;

/** Days: a series makes the drafts of a year, and those further off are no work yet. */
const SERIES_DAYS = 60;

export interface MinutesRow extends RuledRow {
  readonly minutesState: string | null;
  readonly circulatedOn: string | null;
}

const IN_FORUM = 'join forum f on f.id = mf.forum_id join jurisdiction j on j.id = f.jurisdiction_id';

/** Drafts with a day; the rules of today say by when they are to be convened. */
export const meetingsToConvene = (manager: EntityManager, forumId: string, now: Date): Promise<RuledRow[]> =>
  manager.query(
    `select null as "dueOn", t.title as text, t.language, ${PLACE}, mf.ordinal, mf.id as "objectId", ${EMPTY}, t.scheduled_on as "countedFrom", ${HOLIDAYS},
       (select r.rules from forum_rules r where r.forum_id = f.id and r.effective_from <= ${todayAt('$2')} order by r.effective_from desc limit 1) as rules
     from meeting t join meeting_forum mf on mf.meeting_id = t.id ${IN_FORUM}
     where mf.forum_id = $1 and t.state = 'draft' and t.scheduled_on is not null and (t.series_id is null or t.scheduled_on <= ${todayAt('$2')} + ${SERIES_DAYS})
     order by t.scheduled_on, mf.id limit ${MOST}`,
    [forumId, now],
  );

/** Held, by what is on record to the day, and their minutes not yet published; by the rules of the meeting. */
export const minutesUnderWay = (manager: EntityManager, forumId: string): Promise<MinutesRow[]> =>
  manager.query(
    `select null as "dueOn", t.title as text, t.language, ${PLACE}, mf.ordinal, mf.id as "objectId", ${EMPTY}, t.sort_on as "countedFrom", ${HOLIDAYS}, r.rules,
       a.state as "minutesState", (a.circulated_at at time zone j.time_zone)::date as "circulatedOn"
     from meeting t join meeting_forum mf on mf.meeting_id = t.id ${IN_FORUM}
     left join minutes a on a.meeting_forum_id = mf.id left join forum_rules r on r.id = mf.rules_id
     where mf.forum_id = $1 and t.origin = 'entered' and t.state = 'held' and t.sort_on is not null and a.state is distinct from 'published'
     order by t.sort_on, mf.id limit ${MOST}`,
    [forumId],
  );

/** Comments that wait, by the unit that answers. */
export const commentsByUnit = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select min(c.due_on)::text as "dueOn", count(*)::int as count, (count(*) filter (where c.state = 'awaiting_response' and c.due_on < ${todayAt('$2')}))::int as "lateCount",
       (array_agg(c.id order by c.due_on, c.id))[1:100] as "commentIds", null as text, 'und' as language, o.name as "unitName",
       ${PLACE}, p.slug as plan, null as "commitmentNumber", null as "commitmentExternalId", null as "milestoneNumber", null as ordinal, null as "actionNumber", o.id as "objectId"
     from comment c join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id ${UNITS_OF_SUBJECT}
     left join action_plan p on p.id = k.plan_id left join lateral unnest(unit.ids) as unit_id on true left join organization o on o.id = unit_id
     where c.forum_id = $1 and ${WAITS}
     group by o.id, o.name, j.slug, j.time_zone, f.slug, f.name, p.slug
     order by min(c.due_on), o.name limit ${MOST}`,
    [forumId, now],
  );

/** Unanswered, with the unit that is to answer; where none is known the secretariat does. */
export const contestationsOpen = (manager: EntityManager, forumId: string): Promise<DeskRow[]> =>
  manager.query(
    `select ${CONTESTATION_LINE}, (select string_agg(o.name, ', ' order by o.name) from organization o where o.id = any (unit.ids)) as "unitName"
     from ${CONTESTED} ${CONTESTED_UNITS} where x.forum_id = $1 and x.answered_at is null order by x.contested_at, x.id limit ${MOST}`,
    [forumId],
  );

/** Past their day and not done. */
export const actionsLate = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select a.due_latest as "dueOn", a.text, a.language, ${PLACE}, null as ordinal, a.number as "actionNumber", a.id as "objectId", 1 as count, coalesce(o.name, so.name, s.label, s.group_label) as "unitName",
       null as plan, null as "commitmentNumber", null as "commitmentExternalId", null as "milestoneNumber", '{}'::uuid[] as "commentIds"
     from action_item a join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     left join organization o on o.id = a.owner_organization_id left join seat s on s.id = a.owner_seat_id left join organization so on so.id = s.organization_id
     where a.forum_id = $1 and a.state in ('open', 'accepted', 'in_progress') and a.due_latest < ${todayAt('$2')}
     order by a.due_latest, a.id limit ${MOST}`,
    [forumId, now],
  );

/** Milestones in force of the plans that the forum leads, begun and without a word of the responsible unit. */
export const statementsMissing = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select w.ends_latest as "dueOn", w.title as text, w.language, ${PLACE}, null as ordinal, null as "actionNumber", m.id as "objectId", 1 as count, units.names as "unitName",
       p.slug as plan, k.number as "commitmentNumber", k.external_id as "commitmentExternalId", m.number as "milestoneNumber", '{}'::uuid[] as "commentIds"
     from plan_forum pf join action_plan p on p.id = pf.plan_id join forum f on f.id = pf.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     join commitment k on k.plan_id = p.id join milestone m on m.commitment_id = k.id join wording w on w.milestone_id = m.id and w.state = 'in_force'
     left join lateral (select string_agg(o.name, ', ' order by o.name) as names from commitment_organization co join organization o on o.id = co.organization_id
       where co.commitment_id = k.id and co.part = 'responsible' and (co.milestone_id is null or co.milestone_id = m.id)) units on true
     where pf.forum_id = $1 and pf.part = 'lead' and daterange(pf.valid_from, pf.valid_until, '[]') @> ${todayAt('$2')}
       and p.state = 'in_force' and p.origin = 'entered' and m.kind = 'milestone' and coalesce(w.starts_earliest <= ${todayAt('$2')}, true)
       and not exists (select from wording any_w join status_statement s on s.wording_id = any_w.id
         where any_w.milestone_id = m.id and s.author = 'responsible_unit' and s.state = 'published')
     order by w.ends_latest, m.id limit ${MOST}`,
    [forumId, now],
  );

/** Open, and its last day is over or everybody has answered: a date can be chosen. */
export const pollsToSettle = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select p.deadline_on + 1 as "dueOn", p.title as text, p.language, ${PLACE}, null as ordinal, p.id as "objectId", ${EMPTY}
     from date_poll p join forum f on f.id = p.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where p.forum_id = $1 and p.state = 'open' and (p.deadline_on < ${todayAt('$2')} or not exists (
       select from date_poll_invitee i where i.poll_id = p.id and i.answered_at is null))
     order by p.deadline_on, p.id limit ${MOST}`,
    [forumId, now],
  );

/** Days ahead of which the secretariat is told that a term ends. */
const AHEAD = 60;

const NOT_OF_A_PLAN = `null as "actionNumber", null as plan, null as "commitmentNumber", null as "commitmentExternalId", null as "milestoneNumber", '{}'::uuid[] as "commentIds", null as ordinal`;

/** Holdings that end soon in a seat that goes on, and nobody follows. */
export const holdingsEnding = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select h.valid_until::text as "dueOn", null as text, 'und' as language, ${PLACE}, h.id as "objectId", 1 as count, coalesce(s.label, o.name, s.group_label) as "unitName", ${NOT_OF_A_PLAN}
     from seat_holding h join seat s on s.id = h.seat_id left join organization o on o.id = s.organization_id join forum f on f.id = s.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where s.forum_id = $1 and h.revoked_at is null and coalesce(h.valid_from <= ${todayAt('$2')}, true)
       and h.valid_until between ${todayAt('$2')} and ${todayAt('$2')} + ${AHEAD} and (s.valid_until is null or s.valid_until > h.valid_until)
       and not exists (select from seat_holding n where n.seat_id = h.seat_id and n.kind = h.kind and n.revoked_at is null and n.valid_from > h.valid_until)
     order by h.valid_until, h.id limit ${MOST}`,
    [forumId, now],
  );

/** Roles that end soon, and nobody holds on after; unitName is the kind of the role. */
export const rolesEnding = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select r.valid_until::text as "dueOn", null as text, 'und' as language, ${PLACE}, r.id as "objectId", 1 as count, r.kind as "unitName", ${NOT_OF_A_PLAN}
     from role r join forum f on f.id = r.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where r.forum_id = $1 and r.revoked_at is null and r.valid_from <= ${todayAt('$2')} and r.valid_until between ${todayAt('$2')} and ${todayAt('$2')} + ${AHEAD}
       and not exists (select from role n where n.forum_id = r.forum_id and n.kind = r.kind and n.bench_id is not distinct from r.bench_id and n.id <> r.id and n.revoked_at is null
         and n.valid_from <= r.valid_until + 1 and coalesce(n.valid_until > r.valid_until, true))
     order by r.valid_until, r.id limit ${MOST}`,
    [forumId, now],
  );

/** A titular of a member's seat, from which day, and how many absences in a row the rules of today tolerate. */
export interface HolderRow extends DeskRow {
  readonly seatId: string;
  readonly since: string | null;
  readonly tolerated: number;
}

/** None where the rules in force tolerate any. */
export const holdersUnderRule = (manager: EntityManager, forumId: string, now: Date): Promise<HolderRow[]> =>
  manager.query(
    `select null as "dueOn", null as text, 'und' as language, ${PLACE}, h.id as "objectId", 0 as count, coalesce(s.label, o.name, s.group_label) as "unitName", ${NOT_OF_A_PLAN},
       s.id as "seatId", h.valid_from::text as since, (r.rules->>'absencesTolerated')::int as tolerated
     from seat_holding h join seat s on s.id = h.seat_id left join organization o on o.id = s.organization_id join forum f on f.id = s.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     join lateral (select rules from forum_rules where forum_id = f.id and effective_from <= ${todayAt('$2')} order by effective_from desc limit 1) r on r.rules->>'absencesTolerated' is not null
     where s.forum_id = $1 and s.standing = 'member' and h.kind = 'titular' and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ${todayAt('$2')}
     order by s.position, s.id limit ${MOST}`,
    [forumId, now],
  );

/** Members' seats that nobody holds today as titular, in one line. */
export const seatsVacant = (manager: EntityManager, forumId: string, now: Date): Promise<DeskRow[]> =>
  manager.query(
    `select null as "dueOn", null as text, 'und' as language, ${PLACE}, f.id as "objectId", count(*)::int as count, string_agg(coalesce(s.label, o.name, s.group_label), ', ' order by s.position, s.id) as "unitName", ${NOT_OF_A_PLAN}
     from seat s left join organization o on o.id = s.organization_id join forum f on f.id = s.forum_id join jurisdiction j on j.id = f.jurisdiction_id
     where s.forum_id = $1 and s.standing = 'member' and daterange(s.valid_from, s.valid_until, '[]') @> ${todayAt('$2')}
       and not exists (select from seat_holding h where h.seat_id = s.id and h.kind = 'titular' and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ${todayAt('$2')})
     group by f.id, j.slug, j.time_zone, f.slug, f.name`,
    [forumId, now],
  );
