import { useTranslation } from 'react-i18next';

import { actionPath } from '@mesa/domain/addresses';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { ActionLine_actionFragment } from './ActionLine.generated.js';
import { ActionOwner } from './ActionOwner.js';
import { ActionState } from './ActionState.js';

export interface ActionLineProps {
  readonly action: ActionLine_actionFragment;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** An action in two lines, leading to its page. */
export function ActionLine({ action, jurisdiction, forum }: ActionLineProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  return (
    <Stack gap="s">
      <p>
        <Link href={actionPath(language, jurisdiction, forum, action.number)}>
          <OwnWords language={action.language}>{action.text}</OwnWords>
        </Link>
      </p>
      <FactLine facts={[<ActionState isLate={action.isLate} key="state" state={action.state} />, <ActionOwner action={action} key="owner" />, action.due ? formatPartialDate(action.due, language) : t('noDue'), action.escalatedTo && t(`escalated.${action.escalatedTo}`)]} />
    </Stack>
  );
}
