import type { ProposeAmendmentToQuery } from './Propose.generated.js';

type Plan = ProposeAmendmentToQuery['plan'];
type WordingInForce = NonNullable<Plan['commitments'][number]['wordingInForce']>;

/** What can be proposed on the page; carrying over into another plan is done when that plan is written. */
export const PROPOSED_KINDS = ['replace', 'add', 'split', 'merge', 'move', 'drop'] as const;
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

/** A change to write on the page: the wordings it takes away, and for each that it brings, what it is about and what its fields begin with. */
export interface PlannedChange {
  readonly from: readonly Standing[];
  readonly to: readonly { readonly of: 'commitment' | 'milestone'; readonly subject: Standing['subject'] | { readonly newMilestoneOf: string }; readonly begin: WordingInForce | null }[];
}

/** How many parts a split begins with. */
const PARTS = 2;

/** The changes that a choice of kind, wordings and commitment amounts to; none while the choice is incomplete. */
export function plannedChanges(kind: ProposedKind, chosen: readonly Standing[], target: string | null): PlannedChange[] {
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
    case 'add':
      return target === null ? [] : [{ from: [], to: [newIn(target, null)] }];
  }
}
