import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { SeatName_seatFragment } from './components/SeatName.generated.js';

/** What a seat goes by, as plain text for lists of choices. */
export function useSeatLabel(): (seat: SeatName_seatFragment) => string {
  const { t } = useTranslation('forums');
  return useCallback(({ label, organization, groupLabel, isPersonal }) => label ?? organization?.name ?? groupLabel ?? t(isPersonal ? 'members.ownSeat' : 'members.unnamed'), [t]);
}
