import { useTranslation } from 'react-i18next';

import { OwnWords } from './OwnWords.js';
import type { SeatName_seatFragment } from './SeatName.generated.js';

/** What a seat goes by: its own name, else its organization's, its group's, or what it is. */
export function SeatName({ seat }: { seat: SeatName_seatFragment }) {
  const { t } = useTranslation('forums');
  const { label, groupLabel, organization, isPersonal } = seat;
  const own = label ?? (organization ? null : groupLabel);
  if (own !== null) return <OwnWords language={seat.language}>{own}</OwnWords>;
  if (organization) return <OwnWords language={organization.language}>{organization.name}</OwnWords>;
  return isPersonal ? t('members.ownSeat') : t('members.unnamed');
}
