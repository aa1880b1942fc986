import type { BoardMilestone } from '@mesa/domain/board';
import type { PartialDate } from '@mesa/domain/partial-date';
import type { Completion, StatementAuthor } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

/** One milestone that stands, with what the file of the board says of it. */
export interface BoardRow extends BoardMilestone {
  readonly id: string;
  readonly commitmentTitle: string | null;
  readonly title: string | null;
  readonly starts: PartialDate | null;
  readonly says: Readonly<Partial<Record<StatementAuthor, Completion>>>;
  readonly responsibleRaw: string | null;
}

type Read = Omit<BoardRow, 'completions' | 'starts' | 'ends'> & { readonly starts: PartialDate; readonly ends: PartialDate };

const DATE = (name: 'starts' | 'ends'): string =>
  `jsonb_build_object('raw', w.${name}_raw, 'earliest', w.${name}_earliest, 'latest', w.${name}_latest, 'precision', w.${name}_precision) as ${name}`;

/** Every milestone of a plan whose wording stands, in one statement however many there are. */
export async function boardRows(manager: EntityManager, planId: string): Promise<BoardRow[]> {
  const rows: Read[] = await manager.query(
    `select m.id, m.number, m.kind, m.responsible_raw as "responsibleRaw", k.id as "commitmentId", k.number as "commitmentNumber", kw.title as "commitmentTitle", w.title, ${DATE('starts')}, ${DATE('ends')},
       coalesce(k.ogp_values, '{}') as values,
       array(select distinct o.axis from local_plan_link l join local_plan_objective o on o.id = l.objective_id where l.commitment_id = k.id order by 1) as axes,
       coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id) from organization o where o.id = any (unit.ids)), '[]') as units,
       coalesce((select jsonb_object_agg(last.author, last.completion) from (
         select distinct on (s.author) s.author, s.completion from status_statement s join wording sw on sw.id = s.wording_id
         where sw.milestone_id = m.id and s.state = 'published' order by s.author, s.stated_on_latest desc nulls last, s.id desc) last), '{}') as says,
       (select count(*)::int from evidence e join status_statement s on s.id = e.statement_id and s.state = 'published' join wording sw on sw.id = s.wording_id where sw.milestone_id = m.id) as "proofCount"
     from commitment k join milestone m on m.commitment_id = k.id join wording w on w.milestone_id = m.id and w.state in ('draft', 'in_force')
     left join wording kw on kw.commitment_id = k.id and kw.state in ('draft', 'in_force')
     left join lateral (select coalesce(array_agg(c.organization_id) filter (where c.milestone_id is not null), array_agg(c.organization_id), '{}') as ids
       from commitment_organization c where c.commitment_id = k.id and c.part = 'responsible' and (c.milestone_id is null or c.milestone_id = m.id)) unit on true
     where k.plan_id = $1 order by k.number, m.number`,
    [planId],
  );
  const known = (date: PartialDate): PartialDate | null => (date.precision === null ? null : date);
  return rows.map(({ starts, ends, ...row }) => ({ ...row, starts: known(starts), ends: known(ends), completions: Object.values(row.says) }));
}
