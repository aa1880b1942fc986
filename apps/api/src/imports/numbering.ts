import type { EntityManager } from 'typeorm';

import type { Ref } from './imported-row.js';

interface Series {
  readonly table: string;
  readonly parent: string;
  readonly field: 'number' | 'ordinal' | 'position';
  /** Where the parent remembers the highest ever given, which is not given again. */
  readonly counter?: readonly [table: string, column: string];
}

const SERIES = {
  meetings: { table: 'meeting_forum', parent: 'forum_id', field: 'ordinal', counter: ['forum', 'last_ordinal'] },
  commitments: { table: 'commitment', parent: 'plan_id', field: 'number', counter: ['action_plan', 'last_commitment_number'] },
  amendments: { table: 'amendment', parent: 'plan_id', field: 'number', counter: ['action_plan', 'last_amendment_number'] },
  milestones: { table: 'milestone', parent: 'commitment_id', field: 'number', counter: ['commitment', 'last_milestone_number'] },
  changes: { table: 'amendment_change', parent: 'amendment_id', field: 'position' },
  commitmentWordings: { table: 'wording', parent: 'commitment_id', field: 'number' },
  milestoneWordings: { table: 'wording', parent: 'milestone_id', field: 'number' },
} as const satisfies Record<string, Series>;

/** A number that a row gets once, within its parent. */
export interface Numbering {
  readonly among: keyof typeof SERIES;
  readonly parent: Ref;
  /** The number that the source gives it. */
  readonly preferred?: number | null;
}

/** The one that the source prints if it is free, else the next; as the column to fill. */
export async function takeNumber(manager: EntityManager, among: Numbering['among'], parentId: string, preferred: number | null = null): Promise<Readonly<Record<string, number>>> {
  const { table, parent, field, counter }: Series = SERIES[among];
  const highest = counter ? `greatest(max(${field}), (select ${counter[1]} from ${counter[0]} where id = $1 for update))` : `max(${field})`;
  const [found]: { number: number }[] = await manager.query(
    `select case when $2::int is null or bool_or(${field} = $2) then coalesce(${highest}, 0) + 1 else $2 end as number from ${table} where ${parent} = $1`,
    [parentId, preferred],
  );
  const number = found?.number ?? 1;
  if (counter) await manager.query(`update ${counter[0]} set ${counter[1]} = greatest(${counter[1]}, $2) where id = $1`, [parentId, number]);
  return { [field]: number };
}
