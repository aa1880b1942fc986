import { useTranslation } from 'react-i18next';

import type { DeskLines_itemFragment } from './DeskLines.generated.js';

/** "4 cosas le esperan; 1 está atrasada." */
export function useLateWords(): (items: readonly Pick<DeskLines_itemFragment, 'isLate'>[]) => string {
  const { t } = useTranslation('desk');
  return (items) => t('late', { count: items.filter(({ isLate }) => isLate).length });
}
