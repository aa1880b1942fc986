import { useTranslation } from 'react-i18next';

import type { PathWord } from '@mesa/domain/path-words';
import { LinkButton } from '@mesa/ui/LinkButton';
import { useLanguage } from '../../../i18n/use-language.js';
import { type MinutesAddress, minutesPagePath } from '../minutes-address.js';
import type { MinutesSteps_canFragment } from './MinutesSteps.generated.js';

interface MinutesStepsProps {
  readonly can: MinutesSteps_canFragment;
  readonly address: MinutesAddress;
}

/** The one thing that waits for this reader, as a link to where it is done. */
export function MinutesSteps({ can, address }: MinutesStepsProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [step] = stepsOf(can);
  if (!step) return null;
  return (
    <p data-screen-only>
      <LinkButton href={minutesPagePath(language, address, step.page)} variant={step.isUrgent ? 'primary' : 'secondary'}>
        {t(`steps.${step.name}`)}
      </LinkButton>
    </p>
  );
}

interface Step {
  readonly name: 'write' | 'answer' | 'observe' | 'approve' | 'recordMeeting' | 'publish' | 'amend';
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
  ];
  return steps.filter((step) => step !== false);
}
