import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { ActaActions_actionFragment } from './ActaActions.generated.js';
import type { DraftRecord_decisionFragment } from './DraftRecord.generated.js';

interface DraftRecordProps {
  readonly decisions: readonly DraftRecord_decisionFragment[];
  readonly actions?: readonly ActaActions_actionFragment[];
}

/** Decisions and actions as the room recorded them: they enter the acta from there, not from the text. */
export function DraftRecord({ decisions, actions = [] }: DraftRecordProps) {
  const { t } = useTranslation('minutes');
  const page = useLanguage();
  if (decisions.length + actions.length === 0) return null;
  return (
    <>
      <p>{t('draft.recorded')}</p>
      <ul>
        {decisions.map(({ id, text, language, result }) => (
          <li key={id}>
            {t('draft.decision')}: <OwnWords language={language}>{text}</OwnWords> ({label('decisionResult', result, page)})
          </li>
        ))}
        {actions.map(({ id, text, language }) => (
          <li key={id}>
            {t('draft.action')}: <OwnWords language={language}>{text}</OwnWords>
          </li>
        ))}
      </ul>
    </>
  );
}
