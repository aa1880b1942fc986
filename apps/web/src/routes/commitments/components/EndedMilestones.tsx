import { useTranslation } from 'react-i18next';

import { type CommitmentAddress, milestonePath } from '@mesa/domain/addresses';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { EndedMilestones_milestoneFragment } from './EndedMilestones.generated.js';
import { Outcome } from './Outcome.js';
import { WordingTitle } from './WordingTitle.js';

interface EndedMilestonesProps {
  readonly commitment: CommitmentAddress;
  readonly milestones: readonly EndedMilestones_milestoneFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** Milestones that no longer stand, or never did: each keeps its page and says what became of it. */
export function EndedMilestones({ commitment, milestones, place }: EndedMilestonesProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const gone = milestones.filter(({ wordingInForce }) => !wordingInForce);
  if (gone.length === 0) return null;
  return (
    <Section id="ended" title={t('ended.title')}>
      <ul role="list">
        {gone.map(({ id, number, wordings }) => {
          const last = wordings.findLast(({ endedBy }) => endedBy) ?? wordings.at(-1) ?? null;
          return (
            <li key={id}>
              <Link href={milestonePath(language, place.jurisdiction, place.plan, commitment, number)}><WordingTitle wording={last} /></Link>
              <FactLine facts={[last?.endedBy ? <Outcome change={last.endedBy} place={place} /> : last?.madeBy ? t('ended.neverInForce', { number: last.madeBy.amendment.number }) : t('ended.unknown')]} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
