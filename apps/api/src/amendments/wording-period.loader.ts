import type { DatePrecision } from '@mesa/domain/vocabulary';

import type { StoredDate } from '../database/stored-date.entity.js';
import { type Batch, rowByKey } from '../graphql/loaders.js';

export interface WordingPeriod {
  readonly notBefore: string | null;
  readonly since: StoredDate;
  readonly until: StoredDate;
  readonly ended: boolean;
}

const DATE = ['raw', 'earliest', 'latest', 'precision'] as const;
type DateColumns = readonly [string | null, string | null, string | null, DatePrecision | null];

/** The four columns of a date as one array of texts. */
const columns = (table: string, name: string): string => `array[${DATE.map((part) => `${table}.${name}_${part}::text`).join(', ')}]`;

/**
 * Null for a version that never was in force: proposed, rejected, or replaced while the plan was drafted. What was
 * carried over from another plan is in force since its own plan was adopted.
 */
export const periodByWording: Batch<string, WordingPeriod | null> = async (ids, dataSource) => {
  const rows: { id: string; notBefore: string | null; since: DateColumns; until: DateColumns | null }[] = await dataSource.query(
    `select w.id, ender.until, coalesce(adopting.decided_on_earliest, p.starts_earliest, p.submitted_earliest)::text as "notBefore",
       case when maker.since is not null then maker.since
            when adopting.decided_on_raw is not null then ${columns('adopting', 'decided_on')}
            when p.starts_raw is not null then ${columns('p', 'starts')}
            else ${columns('p', 'submitted')} end as since
     from wording w
     left join milestone m on m.id = w.milestone_id
     join commitment c on c.id = coalesce(w.commitment_id, m.commitment_id)
     join action_plan p on p.id = c.plan_id
     left join decision adopting on adopting.id = p.adopting_decision_id
     left join lateral (
       select ${columns('a', 'effective')} as since from amendment_change_wording link
       join amendment_change change on change.id = link.change_id
       join amendment a on a.id = change.amendment_id and a.state = 'in_force' and a.plan_id = p.id
       where link.wording_id = w.id and link.side = 'to' limit 1) maker on true
     left join lateral (
       select ${columns('a', 'effective')} as until from amendment_change_wording link
       join amendment_change change on change.id = link.change_id
       join amendment a on a.id = change.amendment_id and a.state = 'in_force'
       where link.wording_id = w.id and link.side = 'from' limit 1) ender on true
     where w.id = any ($1) and (w.state = 'in_force' or (w.state = 'superseded' and (maker.since is not null or ender.until is not null)))`,
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row && { notBefore: row.notBefore, since: dateOf(row.since), until: dateOf(row.until), ended: row.until !== null });
};

function dateOf(found: DateColumns | null): StoredDate {
  const [raw = null, earliest = null, latest = null, precision = null] = found ?? [];
  return { raw, earliest, latest, precision };
}
