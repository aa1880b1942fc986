import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';

interface NextStepFormsProps {
  readonly minutes: { readonly id: string; readonly version: number };
  /** How many observations were accepted: they must be written before anybody approves. */
  readonly accepted: number;
  readonly open: number;
  /** Last day on which the rules let others observe; null once it is over, and where they set none. */
  readonly observedUntil: string | null;
  readonly fault: FormFault | undefined;
  readonly faultOf: 'takeUp' | 'requestApproval' | null;
}

/** Out of review: back to the text in a new version, or on to approval. */
export function NextStepForms({ minutes, accepted, open, observedUntil, fault, faultOf }: NextStepFormsProps) {
  const { t } = useTranslation('minutes');
  const reason = useReason();
  const language = useLanguage();
  const takeUpFault = faultOf === 'takeUp' ? fault : undefined;
  const hidden = (
    <>
      <input type="hidden" name="minutesId" value={minutes.id} />
      <input type="hidden" name="version" value={minutes.version} />
    </>
  );
  if (open > 0) return <Section id="next" title={t('next.title')}><p>{t('next.answerFirst', { count: open })}</p></Section>;
  return (
    <>
      <Section id="take-up" title={t('next.takeUp')}>
        <Form method="post" noValidate>
          <Stack gap="m">
            <FormFaults fault={takeUpFault} labels={{ reason: t('next.reason') }} key={takeUpFault?.requestId} />
            {hidden}
            <Field name="reason" label={t('next.reason')} hint={t('next.reasonHint')} error={takeUpFault?.fields['reason'] && reason(takeUpFault.fields['reason'])}>
              {(control) => <TextArea {...control} rows={3} defaultValue={takeUpFault?.values['reason'] ?? (accepted > 0 ? t('next.reasonAccepted', { count: accepted }) : '')} />}
            </Field>
            <FormActions consequence={t('next.takeUpConsequence')}>
              <Button variant={accepted > 0 ? 'primary' : 'secondary'} name="act" value="takeUp">{t('next.takeUpAct')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Section>
      {accepted === 0 && (
        <Section id="approval" title={t('next.approval')}>
          {observedUntil === null ? (
            <Form method="post">
              <Stack gap="m">
                <FormFaults fault={faultOf === 'requestApproval' ? fault : undefined} labels={{}} key={fault?.requestId} />
                {hidden}
                <FormActions consequence={t('next.approvalConsequence')}>
                  <Button variant="primary" name="act" value="requestApproval">{t('next.approvalAct')}</Button>
                </FormActions>
              </Stack>
            </Form>
          ) : (
            <p>{t('next.observedUntil', { date: formatDay(observedUntil, language) })}</p>
          )}
        </Section>
      )}
    </>
  );
}
