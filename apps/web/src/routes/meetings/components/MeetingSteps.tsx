import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Button, type ButtonVariant } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { MeetingDeskQuery } from '../MeetingDesk.generated.js';
import { AreaField } from '../../../layout/AreaField.js';
import { InputField } from '../../../layout/InputField.js';
import { QuorumSentence } from './QuorumSentence.js';

type Held = MeetingDeskQuery['meetingForum'];

interface MeetingStepsProps {
  readonly held: Held;
  readonly fault: FormFault | undefined;
}

/** What can be done next, the most likely first; what cannot be undone is folded away. */
export function MeetingSteps({ held, fault }: MeetingStepsProps) {
  const { t } = useTranslation('meetings');
  const { viewerCan: can, meeting } = held;
  const resumes = meeting.state === 'adjourned';
  const reason = <AreaField fault={fault} label={t('form.reason')} name="reason" required rows={2} />;
  return (
    <>
      {can.convene && <ConveneStep fault={fault} held={held} />}
      {can.open && (
        <Step act="open" button={t(resumes ? 'desk.resume' : 'desk.openButton')} held={held} says={t(resumes ? 'desk.resumeSays' : 'desk.openSays')} title={t(resumes ? 'desk.resume' : 'desk.open')} variant="primary">
          <p>
            <strong>
              <QuorumSentence quorum={held.quorum} tense="now" />
            </strong>
          </p>
        </Step>
      )}
      {can.close && <Step act="close" button={t('desk.close')} held={held} says={t('desk.closeSays')} title={t('desk.close')} variant="primary" />}
      {can.close && (
        <Details summary={t('desk.adjourn')}>
          <StepForm act="adjourn" button={t('desk.adjourn')} held={held} says={t('desk.adjournSays')}>
            {reason}
          </StepForm>
        </Details>
      )}
      {can.declareNotHeld && (
        <Details summary={t('desk.notHeld')}>
          <StepForm act="declareNotHeld" button={t('desk.notHeld')} held={held} says={t('desk.notHeldSays')} variant="danger">
            {reason}
          </StepForm>
        </Details>
      )}
      {can.cancel && (
        <Details summary={t('desk.cancel')}>
          <StepForm act="cancel" button={t('desk.cancelButton')} held={held} says={t('desk.cancelSays')} variant="danger">
            {reason}
          </StepForm>
        </Details>
      )}
    </>
  );
}

function ConveneStep({ held, fault }: MeetingStepsProps) {
  const { t } = useTranslation('meetings');
  const rules = useTranslation('forums').t;
  const language = useLanguage();
  const { notice } = held;
  const needsReason = (notice !== null && !notice.isMet) || fault?.reason === 'notice_required';
  const days = notice && (notice.unit === 'working_days' ? rules('rules.days.working_days', { count: notice.days }) : rules('rules.days.calendar_days', { count: notice.days }));
  return (
    <Step act="convene" button={t('desk.conveneButton')} held={held} says={t('desk.conveneSays')} title={t('desk.convene')} variant="primary">
      <p>{notice === null ? t('desk.noticeNone') : t(notice.isMet ? 'desk.noticeMet' : 'desk.noticeMissed', { days, lastDay: formatDay(notice.lastDay, language, { weekday: true }) })}</p>
      <InputField fault={fault} hint={t('form.officialHint')} label={t('form.officialNumber')} name="officialNumber" width="half" />
      {needsReason && <AreaField fault={fault} label={t('form.shortNoticeReason')} name="shortNoticeReason" required rows={2} />}
    </Step>
  );
}

interface StepFormProps {
  readonly held: Held;
  readonly act: string;
  readonly button: string;
  /** What will happen, and to whom. */
  readonly says: string;
  readonly variant?: ButtonVariant;
  readonly children?: ReactNode;
}

function StepForm({ held, act, button, says, variant = 'secondary', children }: StepFormProps) {
  return (
    <Form method="post">
      <Stack>
        <input name="version" type="hidden" value={held.meeting.version} />
        {children}
        <FormActions consequence={says}>
          <Button name="act" value={act} variant={variant}>
            {button}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

const Step = ({ title, ...step }: StepFormProps & { readonly title: string }) => (
  <Section id={step.act} title={title}>
    <StepForm {...step} />
  </Section>
);

