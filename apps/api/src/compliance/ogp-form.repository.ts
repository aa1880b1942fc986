import type { CommitmentFormFacts, SeatFacts } from '@mesa/domain/compliance/ogp-form';
import type { EntityManager } from 'typeorm';

import { CIVIL_SECTORS } from './compliance-meeting.repository.js';
import { partial } from './compliance.repository.js';

/** What something is as evidence; what is not named is left empty. */
const evidence = (kind: string, id: string, given: Readonly<Record<string, string>>): string => {
  const columns: Readonly<Record<string, string>> = { kind: `'${kind}'`, id, on: 'null', text: 'null', language: `'und'`, ordinal: 'null', url: 'null', outcome: `'counts'`, why: 'null', missing: `'[]'::jsonb`, ...given };
  return `jsonb_build_object(${Object.entries(columns).map(([name, value]) => `'${name}', ${value}`).join(', ')})`;
};

/** Members' seats on a day, of the forum that leads. */
export async function seatFacts(manager: EntityManager, forumId: string, day: string): Promise<SeatFacts> {
  const [found]: SeatFacts[] = await manager.query(
    `select count(*)::int as total, (count(*) filter (where b.key = 'government' or s.sector = 'government'))::int as government,
       (count(*) filter (where b.key = 'civil_society' or s.sector in ${CIVIL_SECTORS}))::int as "civilSociety", count(distinct s.sector)::int as sectors
     from seat s left join bench b on b.id = s.bench_id where s.forum_id = $1 and s.standing = 'member' and daterange(s.valid_from, s.valid_until, '[]') @> $2::date`,
    [forumId, day],
  );
  return found ?? { total: 0, government: 0, civilSociety: 0, sectors: 0 };
}

/** Who leads the plan today, else who led it last. */
export async function leadOf(manager: EntityManager, planId: string): Promise<string | null> {
  const [found]: { id: string }[] = await manager.query(`select forum_id as id from plan_forum where plan_id = $1 and part = 'lead' order by valid_until desc nulls first, id desc limit 1`, [planId]);
  return found?.id ?? null;
}

/** The decision by which the plan was adopted; null where none is on record. */
export async function adoptionOf(manager: EntityManager, planId: string): Promise<CommitmentFormFacts['novelty']> {
  const [found]: { evidence: CommitmentFormFacts['novelty'] }[] = await manager.query(
    `select ${evidence('decision', 'd.id', { on: partial('d.decided_on'), text: 'd.text', language: 'd.language', ordinal: 'mf.ordinal' })} as evidence
     from action_plan p join decision d on d.id = p.adopting_decision_id left join meeting_forum mf on mf.id = d.meeting_forum_id where p.id = $1 and d.result = 'adopted'`,
    [planId],
  );
  return found?.evidence ?? null;
}

/** The wordings of a commitment `k` and of its milestones. */
const WORDINGS = `select w.id from wording w where w.commitment_id = k.id
  union all select w.id from milestone m join wording w on w.milestone_id = m.id and w.commitment_id is null where m.commitment_id = k.id`;

const STATEMENT = evidence('statement', 's.id', { on: partial('s.stated_on'), text: 's.text', language: 's.language', author: 's.author', completion: 's.completion' });

/** The latest of each side about the commitment itself. */
const STATEMENTS = `select jsonb_agg(one.said order by one.author) from (
  select distinct on (s.author) s.author, ${STATEMENT} as said from status_statement s join wording w on w.id = s.wording_id
  where w.commitment_id = k.id and s.state = 'published' order by s.author, s.stated_on_latest desc nulls last, s.id desc) one`;

const CHALLENGES = `select jsonb_agg(one.said) from (
  select ${evidence('statement', 's.id', { on: partial('s.stated_on'), text: 's.challenges', language: 's.language', author: 's.author', completion: 's.completion' })} as said
  from status_statement s where s.wording_id in (${WORDINGS}) and s.state = 'published' and s.challenges is not null order by s.stated_on_latest desc nulls last, s.id desc limit 20) one`;

const AMENDMENTS = `select jsonb_agg(${evidence('amendment', 'a.id', { on: partial('a.effective'), text: 'a.reason', language: 'a.language', ordinal: 'a.number' })} order by a.number)
  from amendment a where a.plan_id = k.plan_id and a.state = 'in_force' and a.kind = 'substantive' and exists (
    select from amendment_change c join amendment_change_wording x on x.change_id = c.id where c.amendment_id = a.id and x.wording_id in (${WORDINGS}))`;

const MEETINGS = `select jsonb_agg(one.held) from (
  select ${evidence('meeting', 'mf.id', { on: partial('t.held_on'), text: 't.title', language: 't.language', ordinal: 'mf.ordinal' })} as held
  from meeting_forum mf join meeting t on t.id = mf.meeting_id where mf.forum_id = $2 and mf.ordinal is not null and t.state = 'held' and exists (
    select from agenda_item i left join milestone m on m.id = i.milestone_id where i.meeting_id = t.id and i.state = 'accepted' and coalesce(i.commitment_id, m.commitment_id) = k.id)
  order by t.sort_on desc nulls last, mf.id desc limit 50) one`;

/** Milestones that some side's latest statement calls completed. */
const COMPLETED = `select count(*)::int from milestone m where m.commitment_id = k.id and m.kind = 'milestone' and exists (
  select from (select distinct on (s.author) s.completion from status_statement s join wording w on w.id = s.wording_id where w.milestone_id = m.id and s.state = 'published'
    order by s.author, s.stated_on_latest desc nulls last, s.id desc) latest where latest.completion = 'completed')`;

const CONTRIBUTIONS = `select count(*)::int from (select c.state, c.parent_id from comment c where c.commitment_id = k.id
    union all select c.state, c.parent_id from milestone m join comment c on c.milestone_id = m.id where m.commitment_id = k.id) said
  where said.parent_id is null and said.state not in ('withdrawn', 'moderated')`;

const assessed = (column: string): string => `case when ${column} is not null then ${evidence('assessment', 'assessment.id', { text: column, language: 'assessment.language' })} end`;

/** Commitments as the forms ask about them, in their order: one statement for all of a plan's. */
export const commitmentFormFacts = (manager: EntityManager, commitmentIds: readonly string[], forumId: string): Promise<CommitmentFormFacts[]> =>
  manager.query(
    `select w.title, coalesce(w.language, 'und') as language, coalesce(cardinality(k.ogp_values), 0) as "ogpValues", assessment.is_verifiable as "isVerifiable", assessment.is_relevant as "isRelevant",
       ${assessed('assessment.novelty')} as novelty, ${assessed('coalesce(assessment.ambition, assessment.change_type)')} as promise,
       case when assessment.results is not null then ${evidence('assessment', 'assessment.id', {})} end as results,
       coalesce((${STATEMENTS}), '[]') as statements, coalesce((${CHALLENGES}), '[]') as challenges, coalesce((${AMENDMENTS}), '[]') as amendments, coalesce((${MEETINGS}), '[]') as meetings,
       exists (select from status_statement s join wording x on x.id = s.wording_id where x.commitment_id = k.id and s.author = 'monitoring_body' and s.state = 'published') as "hasMonitoringStatement",
       (select count(*)::int from milestone m where m.commitment_id = k.id and m.kind = 'milestone') as milestones, (${COMPLETED}) as "milestonesCompleted", (${CONTRIBUTIONS}) as contributions
     from commitment k
     left join lateral (select title, language from wording where commitment_id = k.id order by (state in ('draft', 'in_force')) desc, number desc limit 1) w on true
     left join lateral (select * from commitment_assessment where commitment_id = k.id order by id desc limit 1) assessment on true
     where k.id = any ($1) order by k.number`,
    [commitmentIds, forumId],
  );
