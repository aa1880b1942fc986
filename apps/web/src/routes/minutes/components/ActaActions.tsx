import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { ActaActions_actionFragment } from './ActaActions.generated.js';

/** What follows, with its owner and its date. Unlike the acta, it goes on: its state is that of today. */
export function ActaActions({ actions }: { actions: readonly ActaActions_actionFragment[] }) {
  return (
    <ol>
      {actions.map((action) => (
        <li key={action.id}>
          <Stack gap="s">
            <p>
              <OwnWords language={action.language} noted>{action.text}</OwnWords>
            </p>
            <ActionFacts action={action} />
          </Stack>
        </li>
      ))}
    </ol>
  );
}

function ActionFacts({ action }: { action: ActaActions_actionFragment }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { state, isLate, due, ownerSeat, ownerOrganization } = action;
  const word = label('actionState', state, language);
  return (
    <FactLine
      facts={[
        <State tone={isLate ? 'late' : state === 'done' ? 'good' : 'neutral'} key="state">{isLate ? t('actions.late', { state: word }) : word}</State>,
        ownerSeat && <SeatName seat={ownerSeat} key="seat" />,
        ownerOrganization && <OwnWords language={ownerOrganization.language} key="organization">{ownerOrganization.name}</OwnWords>,
        due && t('actions.due', { date: formatPartialDate(due, language) }),
      ]}
    />
  );
}
