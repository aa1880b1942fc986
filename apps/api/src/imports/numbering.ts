import type { EntityManager } from 'typeorm';

import type { Numbering } from './imported-row.js';

const CHILD: Readonly<Record<Numbering['counter'], readonly [table: string, parent: string]>> = {
  last_ordinal: ['meeting_forum', 'forum_id'],
  last_commitment_number: ['commitment', 'plan_id'],
  last_amendment_number: ['amendment', 'plan_id'],
  last_milestone_number: ['milestone', 'commitment_id'],
};

/** A number that was never given in the parent: the one that the source prints if it is free, else the next. */
export async function takeNumber(manager: EntityManager, { table, counter, field, preferred = null }: Numbering, parentId: string): Promise<number> {
  const [child, parentColumn] = CHILD[counter];
  const [rows]: [{ taken: number; highest: number }[], number] = await manager.query(
    `with choice as (
       select parent.${counter} as highest,
         case when $2::int is null or exists (select from ${child} where ${parentColumn} = parent.id and ${field} = $2) then parent.${counter} + 1 else $2 end as taken
       from ${table} parent where parent.id = $1 for update)
     update ${table} set ${counter} = greatest(choice.highest, choice.taken) from choice where id = $1 returning choice.taken`,
    [parentId, preferred],
  );
  const [given] = rows;
  if (!given) throw new Error(`no ${table} ${parentId}`);
  return given.taken;
}
