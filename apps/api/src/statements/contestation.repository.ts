import type { EntityManager } from 'typeorm';

/** Where a contestation is read. */
export interface ContestedPlace {
  readonly id: string;
  readonly statementId: string;
  readonly isAnswered: boolean;
  readonly forum: string;
  readonly title: string | null;
  readonly jurisdiction: string;
  readonly plan: string;
  readonly commitment: { readonly number: number; readonly externalId: string | null };
  readonly milestoneNumber: number | null;
}

/** What a contestation `x` is about, by the statement `s`: wording `w`, milestone `m` or none, commitment `k`, plan `p`. */
export const CONTESTED = `contestation x join status_statement s on s.id = x.statement_id join wording w on w.id = s.wording_id
  left join milestone m on m.id = w.milestone_id join commitment k on k.id = coalesce(w.commitment_id, m.commitment_id) join action_plan p on p.id = k.plan_id
  join forum f on f.id = x.forum_id join jurisdiction j on j.id = f.jurisdiction_id`;

export const contestedPlaces = (manager: EntityManager, ids: readonly string[]): Promise<ContestedPlace[]> =>
  manager.query(
    `select x.id, x.statement_id as "statementId", x.answered_at is not null as "isAnswered", f.name as forum, w.title, j.slug as jurisdiction, p.slug as plan,
       jsonb_build_object('number', k.number, 'externalId', k.external_id) as commitment, m.number as "milestoneNumber"
     from ${CONTESTED} where x.id = any ($1)`,
    [ids],
  );

/** Everybody of the units on a day of the jurisdiction, whether they may publish or only draft. */
export async function peopleOfUnits(manager: EntityManager, unitIds: readonly string[], day: string): Promise<string[]> {
  const rows: { personId: string }[] = await manager.query(
    `select distinct person_id as "personId" from unit_membership
     where organization_id = any ($1) and revoked_at is null and daterange(valid_from, valid_until, '[]') @> $2::date order by 1`,
    [unitIds, day],
  );
  return rows.map(({ personId }) => personId);
}
