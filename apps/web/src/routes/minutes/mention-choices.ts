import { useMemo } from 'react';

import { folded } from '@mesa/domain/text';
import { MENTION_WORDS, type Mentioned } from '@mesa/domain/text-mention';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../i18n/use-language.js';
import type { OutcomeChoices_forumFragment } from '../decisions/OutcomeChoices.generated.js';
import { useSeatLabel } from '../forums/use-seat-label.js';

/** Something that a text can name. */
export interface MentionChoice extends Mentioned {
  /** The words for it, in the language of the text; they can be changed afterwards. */
  readonly words: string;
  /** What it says, to choose by; null where its words say it. */
  readonly title: string | null;
}

/** More are found by typing on. */
const OFFERED = 8;

/** What is like the words typed after a sign: `#` for what was promised, `@` for seats. */
export function choicesFor(all: readonly MentionChoice[], sign: '#' | '@', query: string): MentionChoice[] {
  const sought = folded(query).split(/\s+/);
  return all
    .filter(({ kind }) => (kind === 'seat') === (sign === '@'))
    .filter(({ words, title }) => sought.every((word) => folded(`${words} ${title ?? ''}`).includes(word)))
    .slice(0, OFFERED);
}

/** What the text of a forum's minutes can name: what its plans promise, and its seats. */
export function useMentionChoices({ plans, seats }: OutcomeChoices_forumFragment, language: string): MentionChoice[] {
  const ofReader = useLanguage();
  const seatLabel = useSeatLabel();
  return useMemo(() => {
    const say = MENTION_WORDS[LANGUAGES.find((one) => one === language) ?? ofReader];
    const planned = plans.flatMap(({ title: plan, commitments }) =>
      commitments.flatMap(({ id, number, wordingInForce, milestones }): MentionChoice[] => {
        const commitment = say.commitment(number, plans.length > 1 ? plan : null);
        return [
          { kind: 'commitment', id, words: commitment, title: wordingInForce?.title ?? null },
          ...milestones
            .filter((milestone) => milestone.wordingInForce !== null)
            .map((milestone): MentionChoice => ({ kind: 'milestone', id: milestone.id, words: say.milestone(milestone.number, commitment), title: milestone.wordingInForce?.title ?? null })),
        ];
      }),
    );
    return [...planned, ...seats.map((seat): MentionChoice => ({ kind: 'seat', id: seat.id, words: seatLabel(seat), title: null }))];
  }, [plans, seats, language, ofReader, seatLabel]);
}
