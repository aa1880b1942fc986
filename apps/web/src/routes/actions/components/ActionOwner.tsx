import { useTranslation } from 'react-i18next';

import { OwnWords } from '../../forums/components/OwnWords.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { ActionLine_actionFragment } from './ActionLine.generated.js';

/** Who took it on: a seat or an organization. */
export function ActionOwner({ action: { ownerSeat, ownerOrganization } }: { readonly action: Pick<ActionLine_actionFragment, 'ownerSeat' | 'ownerOrganization'> }) {
  const { t } = useTranslation('actions');
  if (ownerSeat) return <SeatName seat={ownerSeat} />;
  return ownerOrganization ? <OwnWords language={ownerOrganization.language}>{ownerOrganization.name}</OwnWords> : t('noOwner');
}
