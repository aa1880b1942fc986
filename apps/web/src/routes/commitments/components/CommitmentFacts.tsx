import { useTranslation } from 'react-i18next';

import { FactLine } from '@mesa/ui/FactLine';
import type { CommitmentQuery } from '../Commitment.generated.js';
import { OwnWords } from '../../forums/components/OwnWords.js';

type Facts = Pick<CommitmentQuery['commitment'], 'externalId' | 'processNumber' | 'institutionsRaw' | 'responsibleUnits' | 'partners' | 'ogpValues' | 'objectives'>;

/** Under which number it is known, who answers, and which ends it serves. */
export function CommitmentFacts({ commitment }: { commitment: Facts }) {
  const { t } = useTranslation('commitments');
  const { externalId, processNumber, institutionsRaw, responsibleUnits, partners, ogpValues, objectives } = commitment;
  const names = (all: Facts['partners']) => all.map(({ id, name, language }, index) => <span key={id}>{index > 0 && '; '}<OwnWords language={language}>{name}</OwnWords></span>);
  return (
    <>
      <FactLine
        facts={[
          externalId !== null && t('facts.externalId', { id: externalId }),
          processNumber !== null && t('facts.process', { number: processNumber }),
          responsibleUnits.length > 0 ? <>{t('facts.responsible')} {names(responsibleUnits)}</> : (institutionsRaw ?? t('facts.unknownResponsible')),
          partners.length > 0 && <>{t('facts.partners')} {names(partners)}</>,
        ]}
      />
      <FactLine
        facts={[
          ogpValues !== null && ogpValues.length > 0 && t('facts.ogpValues', { values: ogpValues.map((value) => t(`ogpValue.${value}`)).join(', ') }),
          ...objectives.map(({ planTitle, axis, objective }) => t('facts.objective', { plan: planTitle, objective: objective ?? axis })),
        ]}
      />
    </>
  );
}
