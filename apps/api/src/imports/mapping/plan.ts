import type { PlanState } from '@mesa/domain/plan-state';
import { slugify } from '@mesa/domain/slug';

import { LocalPlanLink } from '../../commitments/local-plan-link.entity.js';
import { LocalPlanObjective } from '../../commitments/local-plan-objective.entity.js';
import { SlugHistory } from '../../jurisdictions/slug-history.entity.js';
import { ActionPlan } from '../../plans/action-plan.entity.js';
import { PlanForum } from '../../plans/plan-forum.entity.js';
import { PlanOrganization } from '../../plans/plan-organization.entity.js';
import type { ImportFile, PlanRecord } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE, nativeLanguage } from './language.js';
import type { Organizations } from './organization.js';

export const planKey = (id: string): string => `plans/${id}`;

/** What the file shows of the plan's life on the day it was read; where no end is known, only that it was published. */
function stateOf({ end }: PlanRecord, accessed: string): PlanState {
  const { latest } = dateOf(end);
  if (latest === null) return 'adopted';
  return latest < (dateOf(accessed).earliest ?? accessed) ? 'closed' : 'in_force';
}

/** Its address: the years in its title, else its id. */
function slugOf(plan: PlanRecord): string {
  const years = /\b(\d{4})-(\d{4})\b/.exec(`${plan.title ?? ''} ${plan.title_local ?? ''}`);
  return years ? `plan-${years[1]}-${years[2]}` : slugify(`plan ${plan.id}`);
}

/** A start that the file's author took from elsewhere is not the plan's own. */
const startOf = ({ start, start_basis }: PlanRecord): string | null => (start_basis === null ? start : null);

export const planRows = (file: ImportFile, organizations: Organizations): ImportedRow[] =>
  file.plans.flatMap((plan) => {
    const key = planKey(plan.id);
    const planId = ref(key);
    const address = { jurisdictionId: ref('jurisdiction'), slug: slugOf(plan) };
    return [
      row(ActionPlan, key, {
        title: plan.title_local ?? plan.title ?? plan.id, language: plan.title_local === null ? FILE_LANGUAGE : nativeLanguage(file), state: stateOf(plan, file.accessed),
        submitted: dateOf(plan.submitted), starts: dateOf(startOf(plan)), ends: dateOf(plan.end), administrationEnds: dateOf(plan.administration_end),
        announcedCommitments: plan.commitment_count, evaluatorsRaw: plan.evaluators.length > 0 ? plan.evaluators : null, sourceDocumentId: sourceOf(plan.source),
      }, { once: address }),
      row(SlugHistory, `${key}/slug`, {}, { once: { ...address, planId } }),
      row(PlanForum, `${key}/forum`, {}, { once: { planId, forumId: ref('forum'), part: 'lead' } }),
      ...leadRows(plan, organizations),
      ...localPlanRows(plan, nativeLanguage(file)),
    ];
  });

const leadRows = ({ id, lead_institutions }: PlanRecord, organizations: Organizations): ImportedRow[] =>
  [...new Set(lead_institutions.flatMap((name) => organizations.keyOf(name) ?? []))].map((organization) =>
    row(PlanOrganization, `${planKey(id)}/leads/${organization}`, { planId: ref(planKey(id)), organizationId: ref(organization), part: 'lead' }));

/** `PLADECO 2018-2025, axis "Peñalolén Más Cerca"`; what is not written so is not taken apart. */
function localPlanRows({ id, local_plan_link, local_plan_source }: PlanRecord, language: string): ImportedRow[] {
  const [, planTitle, axis] = /^(.+), axis "(.+)"$/.exec(local_plan_link ?? '') ?? [];
  if (planTitle === undefined || axis === undefined) return [];
  const key = `local-plan/${planTitle}/${axis}`;
  return [
    row(LocalPlanObjective, key, { jurisdictionId: ref('jurisdiction'), planTitle, axis, language, sourceDocumentId: local_plan_source === null ? null : sourceOf(local_plan_source) }),
    row(LocalPlanLink, `${planKey(id)}/${key}`, { objectiveId: ref(key), planId: ref(planKey(id)) }),
  ];
}
