import type { AmbitionChange } from '@mesa/domain/vocabulary';

import type { Character, OrganizationKey } from '../cast.js';
import type { Teller } from '../teller.js';

/** A commitment or milestone as the story keeps it, with the words that stand now. */
export interface Subject {
  readonly id: string;
  readonly wordingId: string;
}

export interface Words {
  readonly title: string;
  readonly text: string;
  readonly problem?: string;
  readonly indicator?: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly endsText?: string;
}

interface Made {
  readonly id: string;
  readonly wordings: readonly { readonly id: string }[];
}

const keepMade = (story: Teller, name: string, { id, wordings }: Made): Subject => story.keep(name, { id, wordingId: wordings[0]?.id ?? '' });

export async function addCommitment(story: Teller, name: string, words: Words, ogpValues: readonly string[], units: readonly OrganizationKey[]): Promise<void> {
  const { commitment } = await story.act<{ commitment: Made }>('marcela', 'addCommitment', { planId: story.id('plan'), ogpValues, wording: { ...words, language: 'es' } }, 'commitment { id wordings { id } }');
  keepMade(story, name, commitment);
  await story.act('marcela', 'setResponsibleUnits', { commitmentId: commitment.id, organizationIds: units.map((unit) => story.id(`organization:${unit}`)) }, 'commitment { id }');
}

export async function addMilestone(story: Teller, commitment: string, name: string, words: Words): Promise<void> {
  const { milestone } = await story.act<{ milestone: Made }>('marcela', 'addMilestone', { commitmentId: story.id(commitment), wording: { ...words, language: 'es' } }, 'milestone { id wordings { id } }');
  keepMade(story, name, milestone);
}

/** Another version while the plan is still drafted. */
export async function rewrite(story: Teller, name: string, words: Words): Promise<void> {
  const { id, wordingId } = story.recall<Subject>(name);
  const { wording } = await story.act<{ wording: { id: string } }>('marcela', 'draftWording', { basedOnId: wordingId, wording: { ...words, language: 'es' } }, 'wording { id }');
  story.keep(name, { id, wordingId: wording.id });
}

interface Proposal {
  readonly who: Character;
  readonly kind?: 'substantive' | 'editorial';
  readonly milestone: string;
  readonly words: Words;
  readonly reason: string;
  readonly consultation?: string;
  readonly ambition?: AmbitionChange;
}

interface Proposed {
  readonly id: string;
  readonly version: number;
  readonly milestone: string;
  readonly wordingId: string;
}

export async function propose(story: Teller, name: string, { who, kind = 'substantive', milestone, words, reason, consultation, ambition }: Proposal): Promise<void> {
  const { id, wordingId } = story.recall<Subject>(milestone);
  const { amendment } = await story.act<{ amendment: { id: string; version: number; changes: { to: { id: string }[] }[] } }>(who, 'proposeAmendment', {
    planId: story.id('plan'), kind, reason, consulted: consultation === undefined ? 'no' : 'yes', ...(consultation !== undefined && { consultation }), ...(ambition && { ambition }), language: 'es',
    changes: [{ kind: 'replace', fromIds: [wordingId], to: [{ subject: { milestoneId: id }, wording: { ...words, language: 'es' } }] }],
  }, 'amendment { id version changes { to { id } } }');
  story.keep<Proposed>(name, { id: amendment.id, version: amendment.version, milestone, wordingId: amendment.changes[0]?.to[0]?.id ?? '' });
}

export async function putInForce(story: Teller, name: string, decision?: string): Promise<void> {
  const { id, version, milestone, wordingId } = story.recall<Proposed>(name);
  await story.act('marcela', 'putAmendmentInForce', { amendmentId: id, version, ...(decision && { decisionId: story.id(decision) }) }, 'amendment { id }');
  story.keep(milestone, { id: story.id(milestone), wordingId });
}
