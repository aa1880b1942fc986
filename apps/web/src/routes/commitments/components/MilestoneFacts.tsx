import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { FactLine } from '@mesa/ui/FactLine';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { MilestoneQuery } from '../Milestone.generated.js';
import { DeadlineWords } from './DeadlineWords.js';
import { isPressing } from './milestone-order.js';

/** By when, who answers, and under which code it is printed. */
export function MilestoneFacts({ milestone }: { milestone: MilestoneQuery['milestone'] }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const { kind, code, responsibleUnits, responsibleRaw, wordingInForce } = milestone;
  const units = responsibleUnits.map(({ id, name, language: own }, index) => <span key={id}>{index > 0 && '; '}<OwnWords language={own}>{name}</OwnWords></span>);
  return (
    <FactLine
      facts={[
        kind === 'reported_result' && label('milestoneKind', kind, language),
        code,
        wordingInForce && <DeadlineWords wording={wordingInForce} isPressing={isPressing(milestone)} />,
        units.length > 0 ? <>{t('facts.responsible')} {units}</> : (responsibleRaw ?? t('facts.unknownResponsible')),
      ]}
    />
  );
}
