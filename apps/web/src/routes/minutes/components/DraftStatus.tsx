import { useTranslation } from 'react-i18next';

import { Notice } from '@mesa/ui/Notice';
import type { DraftStanding } from './draft-standing.js';

/** Whether what was typed is kept, and who else is writing. */
export function DraftStatus({ standing: { state, others, end } }: { readonly standing: DraftStanding }) {
  const { t } = useTranslation('minutes');
  if (end) return <Notice kind={end === 'closed' ? 'info' : 'warning'} title={t(`draft.end.${end}.title`)}>{t(`draft.end.${end}.body`)}</Notice>;
  return (
    <div role="status">
      <p>
        {t(`draft.standing.${state}`)} {others.length > 0 && t('draft.others', { count: others.length, names: others.join(', ') })}
      </p>
    </div>
  );
}
