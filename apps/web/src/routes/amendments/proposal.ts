import type { ProposeAmendmentToQuery } from './Propose.generated.js';

type Plan = ProposeAmendmentToQuery['plan'];
type WordingInForce = NonNullable<Plan['commitments'][number]['wordingInForce']>;

/** What can be proposed on the page; carrying over only where there is a plan to go on in. */
export const PROPOSED_KINDS = ['replace', 'add', 'split', 'merge', 'move', 'drop', 'carry_over'] as const;
export type ProposedKind = (typeof PROPOSED_KINDS)[number];

export const isProposedKind = (kind: string | null): kind is ProposedKind => PROPOSED_KINDS.some((one) => one === kind);

/** A wording in force with what it is about. */
export interface Standing {
  readonly wording: WordingInForce;
  readonly of: 'commitment' | 'milestone';
  readonly subject: { readonly commitmentId: string } | { readonly milestoneId: string };
  readonly commitmentId: string;
}

/** Every wording in force of the plan, commitment by commitment. */
export const standingOf = (plan: Plan): Standing[] =>
  plan.commitments.flatMap(({ id: commitmentId, wordingInForce, milestones }) => [
    ...(wordingInForce ? [{ wording: wordingInForce, of: 'commitment' as const, subject: { commitmentId }, commitmentId }] : []),
    ...milestones.flatMap(({ id: milestoneId, wordingInForce: words }) => (words ? [{ wording: words, of: 'milestone' as const, subject: { milestoneId }, commitmentId }] : [])),
  ]);

type NewSubject = { readonly newMilestoneOf: string } | { readonly newMilestoneOfChange: number } | { readonly newCommitmentOf: string };

/** A change to write on the page: the wordings it takes away, and for each that it brings, what it is about and what its fields begin with. */
export interface PlannedChange {
  readonly from: readonly Standing[];
  readonly to: readonly { readonly of: 'commitment' | 'milestone'; readonly subject: Standing['subject'] | NewSubject; readonly begin: WordingInForce | null }[];
}

/** How many parts a split begins with. */
const PARTS = 2;

/** The changes that a choice of kind, wordings and commitment amounts to; none while the choice is incomplete. */
export function plannedChanges(kind: ProposedKind, chosen: readonly Standing[], target: string | null, all: readonly Standing[]): PlannedChange[] {
  const newIn = (commitmentId: string, begin: WordingInForce | null) => ({ of: 'milestone' as const, subject: { newMilestoneOf: commitmentId }, begin });
  // A commitment is reworded or dropped; only milestones are split, merged and moved.
  const milestones = chosen.filter(({ of }) => of === 'milestone');
  const [first] = milestones;
  switch (kind) {
    case 'replace':
      return chosen.map((one) => ({ from: [one], to: [{ of: one.of, subject: one.subject, begin: one.wording }] }));
    case 'drop':
      return chosen.map((one) => ({ from: [one], to: [] }));
    case 'split':
      return milestones.map((one) => ({ from: [one], to: Array.from({ length: PARTS }, () => newIn(one.commitmentId, one.wording)) }));
    case 'merge':
      return first && milestones.length > 1 ? [{ from: milestones, to: [newIn(first.commitmentId, first.wording)] }] : [];
    case 'move':
      return target === null ? [] : milestones.map((one) => ({ from: [one], to: [newIn(target, one.wording)] }));
    case 'carry_over':
      return target === null ? [] : carriedOver(chosen, target, all, newIn);
    case 'add':
      return target === null ? [] : [{ from: [], to: [newIn(target, null)] }];
  }
}

/** Marks a target that is a whole plan: what goes there becomes a commitment of it. */
export const PLAN_TARGET = 'plan:';

/** A commitment goes on in another plan with every milestone of it that stands; a milestone, in a commitment of it. */
function carriedOver(chosen: readonly Standing[], target: string, all: readonly Standing[], newIn: (commitmentId: string, begin: WordingInForce | null) => PlannedChange['to'][number]): PlannedChange[] {
  if (!target.startsWith(PLAN_TARGET)) return chosen.filter(({ of }) => of === 'milestone').map((one) => ({ from: [one], to: [newIn(target, one.wording)] }));
  const [commitment] = chosen.filter(({ of }) => of === 'commitment');
  if (!commitment) return [];
  const its = all.filter(({ of, commitmentId }) => of === 'milestone' && commitmentId === commitment.commitmentId);
  return [
    { from: [commitment], to: [{ of: 'commitment', subject: { newCommitmentOf: target.slice(PLAN_TARGET.length) }, begin: commitment.wording }] },
    ...its.map((one): PlannedChange => ({ from: [one], to: [{ of: 'milestone', subject: { newMilestoneOfChange: 1 }, begin: one.wording }] })),
  ];
}
