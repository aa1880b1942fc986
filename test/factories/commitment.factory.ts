import type { DeepPartial } from 'typeorm';

import { CommitmentOrganization } from '../../apps/api/src/commitments/commitment-organization.entity.js';
import { Commitment } from '../../apps/api/src/commitments/commitment.entity.js';
import { nextCommitmentNumber, nextMilestoneNumber } from '../../apps/api/src/commitments/commitment.repository.js';
import { Milestone } from '../../apps/api/src/commitments/milestone.entity.js';
import { Wording } from '../../apps/api/src/commitments/wording.entity.js';
import type { TestApp } from '../support/app.js';
import { managerOf } from './jurisdiction.factory.js';
import { makeOrganization } from './organization.factory.js';
import { makePlan } from './plan.factory.js';

type WordingColumns = DeepPartial<Pick<Wording, 'state' | 'title' | 'text' | 'indicator' | 'baseline' | 'target' | 'unit' | 'language' | 'fidelity' | 'ends' | 'number' | 'origin' | 'sourceKey'>>;

const noDate = { raw: null, earliest: null, latest: null, precision: null } as const;

/** The last day of something, as the domain keeps it. */
export const byDay = (day: string) => ({ raw: day, earliest: day, latest: day, precision: 'day' as const });

function makeWording(app: TestApp, subject: Pick<Wording, 'commitmentId' | 'milestoneId'>, given: WordingColumns): Promise<Wording> {
  const manager = managerOf(app);
  return manager.save(manager.create(Wording, { number: 1, state: 'in_force', language: 'es', starts: noDate, ends: noDate, ...given, ...subject }));
}

/** A commitment with its wording in force, in a plan of its own unless one is given. */
export async function makeCommitment(app: TestApp, given: { planId?: string; externalId?: string; wording?: WordingColumns } = {}): Promise<{ commitment: Commitment; wording: Wording }> {
  const planId = given.planId ?? (await makePlan(app, { state: 'in_force' })).plan.id;
  const manager = managerOf(app);
  const number = await nextCommitmentNumber(manager, planId);
  const commitment = await manager.save(manager.create(Commitment, { planId, number, externalId: given.externalId ?? null }));
  const wording = await makeWording(app, { commitmentId: commitment.id, milestoneId: null }, { title: `Compromiso ${number}`, text: 'Atender mejor.', ...given.wording });
  return { commitment, wording };
}

/** A milestone with its wording in force, in a commitment of its own unless one is given. */
export async function makeMilestone(app: TestApp, given: { commitmentId?: string; kind?: Milestone['kind']; wording?: WordingColumns } = {}): Promise<{ milestone: Milestone; wording: Wording }> {
  const commitmentId = given.commitmentId ?? (await makeCommitment(app)).commitment.id;
  const manager = managerOf(app);
  const number = await nextMilestoneNumber(manager, commitmentId);
  const milestone = await manager.save(manager.create(Milestone, { commitmentId, number, kind: given.kind ?? 'milestone' }));
  const wording = await makeWording(app, { commitmentId: null, milestoneId: milestone.id }, { title: `Hito ${number}`, text: 'Publicar el reglamento.', ...given.wording });
  return { milestone, wording };
}

/** A municipal unit that answers for a commitment, or for one milestone of it. */
export async function makeResponsibleUnit(app: TestApp, jurisdictionId: string, { commitmentId, milestoneId = null }: { commitmentId: string; milestoneId?: string | null }): Promise<string> {
  const { id: organizationId } = await makeOrganization(app, { jurisdictionId, sector: 'government', name: 'Dirección de Control' });
  const manager = managerOf(app);
  await manager.save(manager.create(CommitmentOrganization, { commitmentId, milestoneId, organizationId, part: 'responsible' }));
  return organizationId;
}
