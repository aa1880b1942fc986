import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { CompletionState } from './CompletionState.js';
import type { SideWords_statementFragment } from './SideWords.generated.js';

/** In few words, what each side says of the same thing; no one of them is the status. */
export function SideWords({ statements }: { statements: readonly SideWords_statementFragment[] }) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  if (statements.length === 0) return t('sides.none');
  return (
    <Stack gap="s">
      {statements.map((statement) => (
        <div key={statement.id}>
          {t('sides.says', { who: label('statementAuthor', statement.author, language) })} <CompletionState statement={statement} />
        </div>
      ))}
    </Stack>
  );
}
