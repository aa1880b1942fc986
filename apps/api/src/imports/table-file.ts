import { slugify } from '@mesa/domain/slug';
import type { TableContent } from '@mesa/domain/imports/table';
import type { EntityManager } from 'typeorm';

import { Wording } from '../commitments/wording.entity.js';
import type { KeptChoices } from './import-choices.js';
import type { ForumScope } from './import-intake.js';
import type { ImportedRow } from './imported-row.js';
import { planKey } from './mapping/plan.js';

export interface TablePlan {
  readonly id: string;
  readonly title: string;
  /** Its words are drafts, and so are those of a table. */
  readonly isDrafted: boolean;
}

/** The plans that a forum leads today, newest first. */
export const plansOf = (manager: EntityManager, forumId: string, today: string): Promise<TablePlan[]> =>
  manager.query(`select p.id, p.title, p.state in ('drafting', 'in_consultation') as "isDrafted" from action_plan p join plan_forum f on f.plan_id = p.id where f.forum_id = $1 and f.part = 'lead' and daterange(f.valid_from, f.valid_until, '[]') @> $2::date order by p.id desc limit 50`, [forumId, today]);

/** The id of its plan in the file that a table becomes; null where nobody has said which it is. */
const planIdOf = ({ planId, planTitle }: KeptChoices): string | null => planId ?? (planTitle ? slugify(planTitle) : null);

/** A table in the shape of the files: of one plan, whose source is the table. */
export function tableFile({ commitments }: Pick<TableContent, 'commitments'>, fileName: string, { forum, jurisdiction }: Pick<ForumScope, 'forum' | 'jurisdiction'>, choices: KeptChoices, today: string): unknown {
  const plan = planIdOf(choices);
  const source = fileName;
  return {
    shape_version: 1, accessed: today,
    member: { name: jurisdiction.name, languages: [forum.language === 'und' ? 'es' : forum.language], source },
    sources: { [fileName]: { title: fileName } },
    forum: { name: forum.name, source },
    plans: plan === null ? [] : [{ id: plan, title_local: choices.planTitle ?? plan, source }],
    commitments: commitments.map((commitment) => ({ ...commitment, plan: plan ?? '', source, milestones: commitment.milestones.map((milestone) => ({ ...milestone, source })) })),
    organisations: [], meetings: [],
  };
}

export interface Already {
  /** Rows that are here by the keys that the table would give them. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Whether a row is about one of those, and stays out. */
  isAbout(row: ImportedRow): boolean;
}

const EXISTING = `
  select c.id, c.number, m.id as "milestoneId", m.code from commitment c left join milestone m on m.commitment_id = c.id and m.code is not null and coalesce(m.source_key, '') not like $2
  where c.plan_id = $1 and coalesce(c.source_key, '') not like $2`;

/** What a plan has already: commitments by their number, milestones by their code. The table adds to them and changes nothing of them. */
export async function alreadyIn(manager: EntityManager, planId: string, namespace: string): Promise<Already> {
  const rows: { id: string; number: number; milestoneId: string | null; code: string | null }[] = await manager.query(EXISTING, [planId, `${namespace.replace(/[\\%_]/g, '\\$&')}#%`]);
  const plan = planKey(planId);
  const commitments = new Map(rows.map(({ id, number }) => [`${plan}/commitments/${number}`, id]));
  const milestones = new Map(rows.flatMap(({ number, milestoneId, code }) => (milestoneId === null || code === null ? [] : [[`${plan}/commitments/${number}/milestones/${code}`, milestoneId] as const])));
  const isWithin = (key: string, anchors: ReadonlyMap<string, string>): string | undefined => [...anchors.keys()].find((anchor) => key.startsWith(`${anchor}/`));
  return {
    anchors: new Map([[plan, planId], ...commitments, ...milestones]),
    isAbout({ key }) {
      if (isWithin(key, milestones)) return true;
      const commitment = isWithin(key, commitments);
      if (commitment) return !key.startsWith(`${commitment}/milestones/`);
      return key.startsWith(`${plan}/`) && !key.startsWith(`${plan}/commitments/`);
    },
  };
}

/** In a plan that is being written nothing is in force yet. */
export const asDraft = (row: ImportedRow): ImportedRow => (row.entity === Wording ? { ...row, values: { ...row.values, state: 'draft' } } : row);
