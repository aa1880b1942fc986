import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { ChangeKind } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { nextCommitmentNumber, nextMilestoneNumber, requireCommitment } from '../commitments/commitment.repository.js';
import { Milestone } from '../commitments/milestone.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { addWording, currentWording, isCurrent, isSameSubject, planOfWording, type WordingSubject } from '../commitments/wording.repository.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import { lockPlan } from '../plans/plan.repository.js';
import type { AmendedSubjectInput, AmendmentChangeInput, ProposedWordingInput } from './amendment.input.js';
import type { Exchange } from './amendment.repository.js';

/** How many wordings each kind takes away and brings: [fewest, most]. */
const ARITY: Readonly<Record<ChangeKind, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>> = {
  replace: { from: [1, 1], to: [1, 1] },
  add: { from: [0, 0], to: [1, 1] },
  split: { from: [1, 1], to: [2, Infinity] },
  merge: { from: [2, Infinity], to: [1, 1] },
  move: { from: [1, 1], to: [1, 1] },
  drop: { from: [1, 1], to: [0, 0] },
  carry_over: { from: [1, 1], to: [1, 1] },
};

/** Kinds whose wordings go to what did not exist before. */
const BRINGS_NEW: readonly ChangeKind[] = ['add', 'move', 'carry_over'];

function assertArity(change: AmendmentChangeInput, path: string): void {
  for (const side of ['from', 'to'] as const) {
    const count = side === 'from' ? new Set(change.fromIds).size : change.to.length;
    const [fewest, most] = ARITY[change.kind][side];
    const field = `${path}.${side === 'from' ? 'fromIds' : 'to'}`;
    if (count < fewest) throw invalid({ [field]: 'required' });
    if (count > most) throw invalid({ [field]: 'too_many' });
  }
}

/** Names the commitment that an earlier change of the act brings. @throws INVALID where it brings none */
function withParent(proposed: ProposedWordingInput, earlier: readonly Exchange[], path: string): ProposedWordingInput {
  const { newMilestoneOfChange } = proposed.subject;
  if (newMilestoneOfChange === undefined) return proposed;
  const newMilestoneOf = earlier[newMilestoneOfChange - 1]?.to.find(({ commitmentId }) => commitmentId !== null)?.commitmentId;
  if (!newMilestoneOf) throw invalid({ [`${path}.subject.newMilestoneOfChange`]: 'out_of_range' });
  return { ...proposed, subject: { newMilestoneOf } };
}

/** Makes the wordings of a proposed change. Whoever calls holds the plan. */
@Injectable()
export class AmendmentChangeService {
  constructor(private readonly places: PlanPlaceService) {}

  /**
   * The wordings that a change takes away and brings; those it brings are written now, as proposed.
   * @param earlier what the changes before it in the same act take away and bring
   * @throws NOT_FOUND for another plan's, CONFLICT stale_base for what is no longer in force, INVALID for a change that is none.
   */
  async prepare(manager: EntityManager, viewer: Viewer, plan: PlanPlace, change: AmendmentChangeInput, path: string, earlier: readonly Exchange[]): Promise<Exchange> {
    assertArity(change, path);
    const from = await this.standing(manager, plan.planId, change.fromIds);
    const to: Wording[] = [];
    for (const [index, proposed] of change.to.entries()) {
      to.push(await this.propose(manager, viewer, plan, change.kind, from, withParent(proposed, earlier, `${path}.to.${index}`), `${path}.to.${index}`));
    }
    return { from, to };
  }

  private async standing(manager: EntityManager, planId: string, ids: readonly string[]): Promise<Wording[]> {
    const found = await manager.findBy(Wording, { id: In(ids) });
    const wordings = [...new Set(ids)].map((id) => found.find((wording) => wording.id === id) ?? null);
    for (const wording of wordings) {
      if (!wording || (await planOfWording(manager, wording.id)) !== planId) throw notFound();
      if (!isCurrent(wording)) throw conflict('stale_base', { current: { wordingId: (await currentWording(manager, wording))?.id ?? null } });
    }
    return wordings.filter((wording) => wording !== null);
  }

  private async propose(manager: EntityManager, viewer: Viewer, plan: PlanPlace, kind: ChangeKind, from: readonly Wording[], { subject, wording }: ProposedWordingInput, path: string): Promise<Wording> {
    const isNew = subject.newMilestoneOf !== undefined || subject.newCommitmentOf !== undefined;
    if (BRINGS_NEW.includes(kind) && !isNew) throw invalid({ [`${path}.subject`]: 'malformed' });
    const about = isNew ? await this.newSubject(manager, viewer, plan, kind, subject) : await this.knownSubject(manager, plan.planId, subject);
    if (kind === 'replace' && !from.some((one) => isSameSubject(one, about))) throw invalid({ [`${path}.subject`]: 'malformed' });
    const standing = await currentWording(manager, about);
    // What stands there would be pushed out without being named.
    if (standing && !from.some(({ id }) => id === standing.id)) throw conflict('stale_base', { current: { wordingId: standing.id } });
    return addWording(manager, about, 'proposed', wording, viewer.account?.personId ?? null);
  }

  private async knownSubject(manager: EntityManager, planId: string, { milestoneId, commitmentId }: AmendedSubjectInput): Promise<WordingSubject> {
    const milestone = milestoneId === undefined ? null : await manager.findOneBy(Milestone, { id: milestoneId });
    const commitment = await requireCommitment(manager, milestone?.commitmentId ?? commitmentId ?? '');
    if (commitment.planId !== planId) throw notFound();
    return milestone ? { commitmentId: null, milestoneId: milestone.id } : { commitmentId: commitment.id, milestoneId: null };
  }

  private async newSubject(manager: EntityManager, viewer: Viewer, plan: PlanPlace, kind: ChangeKind, { newMilestoneOf, newCommitmentOf }: AmendedSubjectInput): Promise<WordingSubject> {
    const parent = newMilestoneOf === undefined ? null : await requireCommitment(manager, newMilestoneOf);
    const planId = parent?.planId ?? newCommitmentOf ?? '';
    await this.assertTarget(manager, viewer, plan, kind, planId);
    if (parent) {
      const number = await nextMilestoneNumber(manager, parent.id);
      const milestone = await manager.save(manager.create(Milestone, { commitmentId: parent.id, number, kind: 'milestone' }));
      return { commitmentId: null, milestoneId: milestone.id };
    }
    const number = await nextCommitmentNumber(manager, planId);
    const commitment = await manager.save(manager.create(Commitment, { planId, number }));
    return { commitmentId: commitment.id, milestoneId: null };
  }

  /** Only what is carried over goes to another plan: of the same jurisdiction, open, and written by the same secretariat. */
  private async assertTarget(manager: EntityManager, viewer: Viewer, plan: PlanPlace, kind: ChangeKind, planId: string): Promise<void> {
    if (kind !== 'carry_over') {
      if (planId !== plan.planId) throw notFound();
      return;
    }
    if (planId === plan.planId) throw invalid({ changes: 'malformed' });
    const target = await this.places.ofPlan(planId, manager);
    if (target.jurisdictionId !== plan.jurisdictionId) throw notFound();
    authorizeReading(viewer, planPolicy.draft, target);
    const { state } = await lockPlan(manager, planId);
    if (state === 'closed') throw conflict('wrong_state', { current: state, allowed: [] });
  }
}
