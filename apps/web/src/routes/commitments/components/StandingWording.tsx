import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { Citation } from './Citation.js';
import { Outcome } from './Outcome.js';
import { WordingBlock } from './WordingBlock.js';
import type { WordingBlock_wordingFragment } from './WordingBlock.generated.js';
import type { WordingHistory_wordingFragment } from './WordingHistory.generated.js';

interface StandingWordingProps {
  readonly wording: WordingBlock_wordingFragment | null;
  readonly wordings: readonly WordingHistory_wordingFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
  /** How the words are cited: where they stand, and what they are about. */
  readonly cited: { readonly page: string; readonly about: string };
}

/** The words that stand today, large; where none does, what became of them; and what is proposed to change them. */
export function StandingWording({ wording, wordings, place, cited }: StandingWordingProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const ended = wordings.findLast(({ endedBy }) => endedBy)?.endedBy;
  const proposed = wordings.flatMap(({ proposedChanges }) => proposedChanges.map(({ amendment }) => amendment.number));
  const version = wordings.find(({ number }) => number === wording?.number);
  const isDraft = wordings.some(({ number, state }) => number === wording?.number && state === 'draft');
  return (
    <Section id="wording" title={wording ? t(isDraft ? 'wording.draft' : 'wording.inForce') : t('wording.noneInForce')}>
      {wording ? <WordingBlock wording={wording} size="large" /> : <p>{ended ? <Outcome change={ended} place={place} /> : t('wording.onlyProposed')}</p>}
      {version && <Citation wording={version} {...cited} />}
      {proposed.length > 0 && (
        <Notice kind="info" title={t('proposed.title', { count: proposed.length })}>
          {proposed.map((number, index) => (
            <Fragment key={number}>
              {index > 0 && ', '}
              <Link href={`${planPagePath(language, place.jurisdiction, place.plan, 'amendments')}/${number}`}>{t('outcome.amendment', { number })}</Link>
            </Fragment>
          ))}
        </Notice>
      )}
    </Section>
  );
}
