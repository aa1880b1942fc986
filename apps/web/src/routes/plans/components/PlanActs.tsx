import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { PlanAbilitiesQuery } from '../PlanAbilities.generated.js';

export type PlanAbilities = PlanAbilitiesQuery['plan']['viewerCan'];

interface PlanActsProps {
  readonly plan: { readonly slug: string; readonly jurisdiction: { readonly slug: string } };
  readonly can: PlanAbilities;
}

/** What the reader may do with a published plan; nothing is shown to who may do nothing. */
export function PlanActs({ plan: { slug, jurisdiction }, can }: PlanActsProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const moves = can.adopt || can.putInForce || can.submit || can.close;
  if (!can.proposeAmendment && !moves) return null;
  return (
    <Section id="acts" title={t('acts.title')}>
      {can.proposeAmendment && (
        <p>
          <LinkButton href={planPagePath(language, jurisdiction.slug, slug, 'amendments', 'new')} variant="primary">
            {t('acts.propose')}
          </LinkButton>
        </p>
      )}
      {moves && (
        <p>
          <LinkButton href={planPagePath(language, jurisdiction.slug, slug, 'edit')}>{t('acts.move')}</LinkButton>
        </p>
      )}
    </Section>
  );
}
