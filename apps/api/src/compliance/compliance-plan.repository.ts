import type { DatedFact } from '@mesa/domain/compliance/evidence';
import type { PlanFact } from '@mesa/domain/compliance/facts';
import type { ComplianceRecordKind } from '@mesa/domain/compliance/record';
import { CLOCK_KINDS } from '@mesa/domain/response-clock';
import type { EntityManager } from 'typeorm';

import { day, partial } from './compliance.repository.js';

const KINDS = CLOCK_KINDS.map((kind) => `'${kind}'`).join(', ');

export type PlanRow = Omit<PlanFact, 'siteUpdates' | 'inceptionReports' | 'commitments'> & { readonly slug: string; readonly commitments: readonly Omit<PlanFact['commitments'][number], 'reports'>[] };

const PHASES = `
  select jsonb_agg(jsonb_build_object('id', h.id, 'label', h.label, 'language', h.language, 'kind', h.kind, 'startsOn', h.starts_on, 'endsOn', h.ends_on, 'commentsOpen', h.comments_open,
    'asked', said.asked, 'waiting', said.waiting, 'lastDueOn', said.last_due_on) order by h.position)
  from phase h cross join lateral (
    select count(*)::int as asked, (count(*) filter (where c.state in ('awaiting_response', 'objected')))::int as waiting, max(c.due_on) filter (where c.state in ('awaiting_response', 'objected')) as last_due_on
    from comment c where c.phase_id = h.id and c.parent_id is null and c.kind in (${KINDS}) and c.state not in ('withdrawn', 'moderated')) said
  where h.plan_id = p.id`;

/** One that was dropped has no wording in force, and no end. */
const COMMITMENTS = `
  select jsonb_agg(jsonb_build_object('id', k.id, 'title', w.title, 'language', w.language, 'ends', ${partial('w.ends')}) order by k.number)
  from commitment k join wording w on w.commitment_id = k.id and w.state = 'in_force' where k.plan_id = p.id`;

/** The plans that the forum leads or led, once they were adopted or submitted. */
export const planFacts = (manager: EntityManager, forumId: string): Promise<PlanRow[]> =>
  manager.query(
    `select p.id, p.slug, p.title, p.language, ${partial('p.submitted')} as submitted, ${partial('p.starts')} as starts, ${partial('p.ends')} as ends,
       coalesce((${PHASES}), '[]') as phases, coalesce((${COMMITMENTS}), '[]') as commitments
     from action_plan p
     where exists (select from plan_forum x where x.plan_id = p.id and x.forum_id = $1 and x.part = 'lead') and (p.state in ('adopted', 'in_force', 'closed') or p.submitted_raw is not null)
     order by p.ends_latest desc nulls first, p.id desc`,
    [forumId],
  );

/** What the secretariat recorded, with what it proves. Withdrawn ones stay, and say so. */
export interface RecordRow extends DatedFact {
  readonly recordKind: ComplianceRecordKind;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly commitmentId: string | null;
  readonly commitmentTitle: string | null;
  readonly doneOn: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly documentTitle: string | null;
}

/** A document that is no longer public is no way to what it holds. */
export const recordFacts = (manager: EntityManager, forumId: string): Promise<RecordRow[]> =>
  manager.query(
    `select 'record' as kind, r.id, ${day('r.done_on')} as on, r.note as text, r.language, null::int as ordinal, case when d.id is null then r.url else coalesce(d.url, '/files/' || d.id) end as url,
       case when r.withdrawn_at is not null then 'withdrawn' end as fault, r.kind as "recordKind", r.plan_id as "planId", p.title as "planTitle", r.commitment_id as "commitmentId", w.title as "commitmentTitle",
       r.done_on::text as "doneOn", r.created_at as "recordedAt", r.withdrawn_at as "withdrawnAt", r.withdrawal_reason as "withdrawalReason", d.title as "documentTitle"
     from compliance_record r left join document d on d.id = r.document_id and d.visibility = 'public' left join action_plan p on p.id = r.plan_id
     left join wording w on w.commitment_id = r.commitment_id and w.state = 'in_force'
     where r.forum_id = $1 order by r.done_on desc, r.id desc limit 1000`,
    [forumId],
  );

/** Public documents that are inception reports, of the forum or its whole jurisdiction. Which plan they are of is not recorded. */
export const inceptionDocuments = (manager: EntityManager, forumId: string): Promise<DatedFact[]> =>
  manager.query(
    `select 'document' as kind, d.id, ${partial('d.published')} as on, d.title as text, d.language, null::int as ordinal, case when d.storage_name is null then d.url else '/files/' || d.id end as url, null as fault
     from forum f join document d on d.forum_id = f.id or (d.forum_id is null and d.jurisdiction_id = f.jurisdiction_id)
     where f.id = $1 and d.kind = 'inception_report' and d.visibility = 'public' order by d.id limit 100`,
    [forumId],
  );
