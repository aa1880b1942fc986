import { In } from 'typeorm';

import { Contestation } from '../commitments/contestation.entity.js';
import { Evidence } from '../commitments/evidence.entity.js';
import { StatusStatement } from '../commitments/status-statement.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';

type SubjectColumn = 'commitmentId' | 'milestoneId';
type About = StatusStatement & { readonly wording: Wording };

export const statementById: Batch<string, StatusStatement | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(StatusStatement).findBy({ id: In(ids) }), ({ id }) => id);

/** Of every wording of a commitment or milestone, the latest first. */
const statementsBy = (column: SubjectColumn, state: StatusStatement['state']): Batch<string, StatusStatement[]> => async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(StatusStatement)
    .createQueryBuilder('statement')
    .innerJoinAndMapOne('statement.wording', Wording, 'wording', 'wording.id = statement.wordingId')
    .where(`wording.${column} in (:...ids) and statement.state = :state`, { ids, state })
    .orderBy('statement.statedOn.latest', 'DESC', 'NULLS LAST')
    .addOrderBy('statement.id', 'DESC')
    .getMany();
  return rowsByKey(ids, rows as About[], ({ wording }) => wording[column] ?? '');
};
export const statementsByCommitment = statementsBy('commitmentId', 'published');
export const statementsByMilestone = statementsBy('milestoneId', 'published');
export const draftStatementsByCommitment = statementsBy('commitmentId', 'draft');
export const draftStatementsByMilestone = statementsBy('milestoneId', 'draft');

/** The latest of each author kind. */
const latestBy = (column: SubjectColumn): Batch<string, StatusStatement[]> => async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(StatusStatement)
    .createQueryBuilder('statement')
    .innerJoinAndMapOne('statement.wording', Wording, 'wording', 'wording.id = statement.wordingId')
    .distinctOn([`wording.${column}`, 'statement.author'])
    .where(`wording.${column} in (:...ids) and statement.state = 'published'`, { ids })
    .orderBy(`wording.${column}`)
    .addOrderBy('statement.author')
    .addOrderBy('statement.statedOn.latest', 'DESC', 'NULLS LAST')
    .addOrderBy('statement.id', 'DESC')
    .getMany();
  return rowsByKey(ids, rows as About[], ({ wording }) => wording[column] ?? '');
};
export const latestStatementsByCommitment = latestBy('commitmentId');
export const latestStatementsByMilestone = latestBy('milestoneId');

/** The published ones that verify each, as they were made. */
export const verificationsByStatement: Batch<string, StatusStatement[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(StatusStatement).find({ where: { verifiesId: In(ids), state: 'published' }, order: { publishedAt: 'ASC', id: 'ASC' } }), ({ verifiesId }) => verifiesId ?? '');

/** How many pieces of evidence the published statements about it have. */
const proofBy = (column: 'commitment_id' | 'milestone_id'): Batch<string, number> => async (ids, dataSource) => {
  const rows: { id: string; count: number }[] = await dataSource.query(
    `select w.${column} as id, count(*)::int as count from evidence e
     join status_statement s on s.id = e.statement_id and s.state = 'published'
     join wording w on w.id = s.wording_id where w.${column} = any ($1) group by 1`,
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.count ?? 0);
};
export const proofCountByCommitment = proofBy('commitment_id');
export const proofCountByMilestone = proofBy('milestone_id');

/** As they were added. */
export const evidenceByStatement: Batch<string, Evidence[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Evidence).find({ where: { statementId: In(ids) }, order: { createdAt: 'ASC', id: 'ASC' } }), ({ statementId }) => statementId);

/** As they were made. */
export const contestationsByStatement: Batch<string, Contestation[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Contestation).find({ where: { statementId: In(ids) }, order: { contestedAt: 'ASC', id: 'ASC' } }), ({ statementId }) => statementId);
