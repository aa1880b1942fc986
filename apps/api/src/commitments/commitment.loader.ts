import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Organization } from '../organizations/organization.entity.js';
import { CommitmentAssessment } from './commitment-assessment.entity.js';
import { CommitmentOrganization } from './commitment-organization.entity.js';
import { Commitment } from './commitment.entity.js';
import { LocalPlanLink } from './local-plan-link.entity.js';
import { LocalPlanObjective } from './local-plan-objective.entity.js';
import { Milestone } from './milestone.entity.js';

export const commitmentById: Batch<string, Commitment | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Commitment).findBy({ id: In(ids) }), ({ id }) => id);

/** In the order of their numbers. */
export const commitmentsByPlan: Batch<string, Commitment[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Commitment).find({ where: { planId: In(ids) }, order: { number: 'ASC' } }), ({ planId }) => planId);

export const milestoneById: Batch<string, Milestone | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Milestone).findBy({ id: In(ids) }), ({ id }) => id);

/** In the order of their numbers, those that no longer stand too. */
export const milestonesByCommitment: Batch<string, Milestone[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Milestone).find({ where: { commitmentId: In(ids) }, order: { number: 'ASC' } }), ({ commitmentId }) => commitmentId);

interface Involved extends CommitmentOrganization {
  readonly organization: Organization;
}

/** Every organization of a commitment and of its milestones, by name. */
const involvedByCommitment: Batch<string, Involved[]> = async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(CommitmentOrganization)
    .createQueryBuilder('involved')
    .innerJoinAndMapOne('involved.organization', Organization, 'organization', 'organization.id = involved.organizationId')
    .where('involved.commitmentId in (:...ids)', { ids })
    .orderBy('organization.name')
    .addOrderBy('organization.id')
    .getMany();
  return rowsByKey(ids, rows as Involved[], ({ commitmentId }) => commitmentId);
};

const organizationsOf = (rows: readonly Involved[]): Organization[] => rows.map(({ organization }) => organization);

export const responsibleUnitsByCommitment: Batch<string, Organization[]> = async (ids, dataSource) =>
  (await involvedByCommitment(ids, dataSource)).map((rows) => organizationsOf(rows.filter(({ part, milestoneId }) => part === 'responsible' && milestoneId === null)));

export const partnersByCommitment: Batch<string, Organization[]> = async (ids, dataSource) =>
  (await involvedByCommitment(ids, dataSource)).map((rows) => organizationsOf(rows.filter(({ part, milestoneId }) => part === 'partner' && milestoneId === null)));

/** Of each milestone its own units, else its commitment's. */
export const responsibleUnitsByMilestone: Batch<Milestone, Organization[]> = async (milestones, dataSource) => {
  const commitmentIds = [...new Set(milestones.map(({ commitmentId }) => commitmentId))];
  const byCommitment = new Map((await involvedByCommitment(commitmentIds, dataSource)).map((rows, index) => [commitmentIds[index], rows]));
  return milestones.map(({ id, commitmentId }) => {
    const responsible = byCommitment.get(commitmentId)?.filter(({ part }) => part === 'responsible') ?? [];
    const own = responsible.filter(({ milestoneId }) => milestoneId === id);
    return organizationsOf(own.length ? own : responsible.filter(({ milestoneId }) => milestoneId === null));
  });
};

interface Linked extends LocalPlanLink {
  readonly objective: LocalPlanObjective;
}

const objectivesBy = (column: 'planId' | 'commitmentId'): Batch<string, LocalPlanObjective[]> => async (ids, dataSource) => {
  const links = await dataSource
    .getRepository(LocalPlanLink)
    .createQueryBuilder('link')
    .innerJoinAndMapOne('link.objective', LocalPlanObjective, 'objective', 'objective.id = link.objectiveId')
    .where(`link.${column} in (:...ids)`, { ids })
    .orderBy('objective.axis')
    .addOrderBy('objective.id')
    .getMany();
  return rowsByKey(ids, links as Linked[], (link) => link[column] ?? '').map((linked) => linked.map(({ objective }) => objective));
};
export const objectivesByPlan = objectivesBy('planId');
export const objectivesByCommitment = objectivesBy('commitmentId');

export const assessmentsByCommitment: Batch<string, CommitmentAssessment[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommitmentAssessment).find({ where: { commitmentId: In(ids) }, order: { id: 'ASC' } }), ({ commitmentId }) => commitmentId);
