import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { useLanguage } from '../../../i18n/use-language.js';
import type { SeatHolder_holdingFragment } from './SeatHolder.generated.js';

/** Who holds a seat, as far as it is public, since when and how selected. */
export function SeatHolder({ holding }: { holding: SeatHolder_holdingFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { name, validFrom, selection, namePublicReason } = holding;
  return (
    <div>
      {name ?? t('members.withheld')}
      <FactLine
        facts={[
          validFrom !== null && t('members.since', { date: formatDay(validFrom, language) }),
          selection !== null && t('members.selected', { how: selection }),
          name !== null && namePublicReason !== null && t('members.nameReason', { why: namePublicReason }),
        ]}
      />
    </div>
  );
}
