import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { StatementAuthor } from '@mesa/domain/vocabulary';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { useLanguage } from '../../../i18n/use-language.js';
import type { StateOfMilestoneQuery } from '../State.generated.js';

/** Who verifies, and whom. */
const VERIFIERS: readonly StatementAuthor[] = ['civil_bench', 'monitoring_body'];

interface VerifiesFieldProps {
  readonly milestone: StateOfMilestoneQuery['milestone'];
  readonly value: string | undefined;
  readonly error: string | undefined;
}

/** For who may verify: which statement this one is about; nothing where there is none to verify. */
export function VerifiesField({ milestone: { latestStatements, viewerCan }, value, error }: VerifiesFieldProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const stated = latestStatements.filter(({ author }) => !VERIFIERS.includes(author));
  if (stated.length === 0 || !viewerCan.draftAs.some((author) => VERIFIERS.includes(author))) return null;
  return (
    <RadioGroup
      name="verifiesId"
      legend={t('state.verifiesId')}
      hint={viewerCan.draftAs.every((author) => VERIFIERS.includes(author)) ? undefined : t('state.verifiesHint')}
      error={error}
      defaultValue={value ?? (stated.length === 1 && viewerCan.draftAs.length === 1 ? stated[0]?.id : '')}
      options={[
        ...stated.map(({ id, author, completion, statedOn }) => ({
          value: id,
          label: t('state.verifiesOne', { who: label('statementAuthor', author, language), state: label('completion', completion, language), date: statedOn ? formatPartialDate(statedOn, language) : t('sides.undated') }),
        })),
        { value: '', label: t('state.verifiesNone') },
      ]}
    />
  );
}
