import { useTranslation } from 'react-i18next';

import type { PathWord } from '@mesa/domain/path-words';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { type MinutesAddress, minutesPagePath } from '../minutes-address.js';
import type { MinutesSteps_canFragment } from './MinutesSteps.generated.js';

interface MinutesStepsProps {
  readonly can: MinutesSteps_canFragment;
  readonly address: MinutesAddress;
}

/** The one thing that waits for this reader, as a link to where it is done; where nothing waits, what can still be done. */
export function MinutesSteps({ can, address }: MinutesStepsProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const steps = stepsOf(can);
  const shown = steps[0]?.isUrgent ? steps.slice(0, 1) : steps;
  if (shown.length === 0) return null;
  return (
    <Stack gap="s">
      {shown.map(({ name, page, isUrgent }) => (
        <p data-screen-only key={name}>
          <LinkButton href={minutesPagePath(language, address, page)} variant={isUrgent ? 'primary' : 'secondary'}>
            {t(`steps.${name}`)}
          </LinkButton>
        </p>
      ))}
    </Stack>
  );
}

interface Step {
  readonly name: 'write' | 'answer' | 'observe' | 'approve' | 'recordMeeting' | 'publish' | 'amend' | 'translate';
  readonly page: PathWord;
  readonly isUrgent: boolean;
}

function stepsOf(can: MinutesSteps_canFragment): Step[] {
  const steps: (Step | false)[] = [
    can.save && { name: 'write', page: 'edit', isUrgent: true },
    (can.approve || can.refuse) && { name: 'approve', page: 'approval', isUrgent: true },
    can.answerObservations && { name: 'answer', page: 'observations', isUrgent: true },
    can.observe && { name: 'observe', page: 'observations', isUrgent: true },
    can.recordMeetingApproval && { name: 'recordMeeting', page: 'approval', isUrgent: true },
    can.publish && { name: 'publish', page: 'publication', isUrgent: true },
    can.amendPublished && { name: 'amend', page: 'errata', isUrgent: false },
    can.amendPublished && { name: 'translate', page: 'translations', isUrgent: false },
  ];
  return steps.filter((step) => step !== false);
}
