import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { Field } from '@mesa/ui/Field';
import { Select } from '@mesa/ui/Select';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { DecisionChoice_decisionFragment } from './DecisionChoice.generated.js';

interface DecisionChoiceProps {
  readonly decisions: readonly DecisionChoice_decisionFragment[];
  readonly fault: FormFault | undefined;
  /** For what an editorial amendment does without. */
  readonly optional?: string | undefined;
}

const SHOWN = 90;

/** Which decision of the forum carries it; only those that were carried are offered. */
export function DecisionChoice({ decisions, fault, optional }: DecisionChoiceProps) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const reason = useReason();
  const wrong = fault?.fields['decisionId'];
  const options = decisions
    .filter(({ result, text }) => result === 'adopted' && text !== null)
    .map(({ id, officialNumber, text, decidedOn }) => ({ value: id, label: [officialNumber, decidedOn && formatPartialDate(decidedOn, language), text?.slice(0, SHOWN)].filter(Boolean).join(', ') }));
  return (
    <Field name="decisionId" label={t('decision.choose')} hint={t('decision.chooseHint')} optional={optional} error={wrong && reason(wrong)}>
      {(control) => <Select {...control} options={options} placeholder={t('decision.placeholder')} defaultValue={fault?.values['decisionId'] ?? ''} />}
    </Field>
  );
}
