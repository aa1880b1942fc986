import { useTranslation } from 'react-i18next';

import { label, NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ApprovalStanding_standingFragment } from './ApprovalStanding.generated.js';

/** By which rule the text is approved, and for whom that waits. */
export function ApprovalStanding({ standing }: { standing: ApprovalStanding_standingFragment }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { by, unruled, pending, silenceEndsOn } = standing;
  return (
    <>
      <p>{t(unruled ? 'approval.unruled' : 'approval.rule', { by: label('approvalRule', by, language) })}</p>
      {by === 'silence' && <p>{silenceEndsOn === null ? t('approval.silenceNever', { label: NO_DEADLINE_LABEL[language] }) : t('approval.silenceUntil', { date: formatDay(silenceEndsOn, language) })}</p>}
      {pending.length > 0 && (
        <>
          <p>{t('approval.waitsFor')}</p>
          <ul>
            {pending.map(({ role, benchName, personNames }, index) => (
              <li key={index}>
                {[label('approverRole', role, language), benchName].filter(Boolean).join(', ')}
                {personNames.length > 0 && `: ${personNames.join(` ${t('or')} `)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
