import { useTranslation } from 'react-i18next';

import type { SelectOption } from '@mesa/ui/Select';
import type { OutcomeChoices_forumFragment } from './OutcomeChoices.generated.js';

/** Who may take something on, and what it may serve, as the form of an action offers them. */
export function useOutcomeChoices({ plans, seats, jurisdiction }: OutcomeChoices_forumFragment) {
  const { t } = useTranslation('meetings');
  return {
    plans,
    organizations: jurisdiction.organizations.edges.map(({ node }): SelectOption => ({ value: node.id, label: node.name })),
    seats: seats.map(({ id, label, organization, groupLabel }): SelectOption => ({ value: id, label: label ?? organization?.name ?? groupLabel ?? t('page.personalSeat') })),
  };
}
