import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { DECISION_METHODS, DECISION_RESULTS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ClerkPanel_ballotFragment } from './ClerkPanel.generated.js';
import { HandForms } from './HandForms.js';

interface ClerkPanelProps {
  readonly ballot: ClerkPanel_ballotFragment;
  readonly fault: FormFault | undefined;
}

/** For who keeps the ballot: a show of hands, closing, cancelling; and for the chair, a tie. */
export function ClerkPanel({ ballot, fault }: ClerkPanelProps) {
  const { viewerCan } = ballot;
  const of = (act: string): FormFault | undefined => (fault?.values['act'] === act ? fault : undefined);
  return (
    <>
      {viewerCan.breakTie && <TieForm ballot={ballot} fault={of('tie:for') ?? of('tie:against')} />}
      {viewerCan.enterVotes && <HandForms ballot={ballot} hands={of('hands')} seats={of('seats')} />}
      {viewerCan.close && <CloseForm ballot={ballot} fault={of('close')} />}
      {viewerCan.close && <CancelForm ballot={ballot} fault={of('cancel')} />}
    </>
  );
}

/** Names the ballot and the version that was read. */
function BallotForm({ ballot: { id, version }, children }: { ballot: ClerkPanel_ballotFragment; children: ReactNode }) {
  return (
    <Form method="post">
      <Stack>
        <input name="ballotId" type="hidden" value={id} />
        <input name="version" type="hidden" value={version} />
        {children}
      </Stack>
    </Form>
  );
}

function CloseForm({ ballot, fault }: ClerkPanelProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const reason = useReason();
  const { rule, isSecret } = ballot;
  const given = (name: 'method' | 'result') => ({ name, required: true, defaultValue: fault?.values[name], error: fault?.fields[name] && reason(fault.fields[name]) });
  const options = <Value extends string>(values: readonly Value[], name: (value: Value) => string) => values.filter((value) => value !== 'unknown').map((value) => ({ value, label: name(value) }));
  return (
    <Section id="close" title={t('clerk.close')}>
      <BallotForm ballot={ballot}>
        <FormFaults fault={fault} key={fault?.requestId} labels={{ method: t('clerk.method'), result: t('clerk.result') }} />
        {!rule.decides && rule.method === null && <RadioGroup {...given('method')} legend={t('clerk.method')} options={options(DECISION_METHODS, (value) => label('decisionMethod', value, language))} />}
        {!rule.decides && <RadioGroup {...given('result')} legend={t('clerk.result')} options={options(DECISION_RESULTS, (value) => label('decisionResult', value, language))} />}
        <FormActions consequence={t(isSecret ? 'clerk.closeSecretSays' : 'clerk.closeSays')}>
          <Button name="act" value="close" variant="primary">{t('clerk.closeAct')}</Button>
        </FormActions>
      </BallotForm>
    </Section>
  );
}

function CancelForm({ ballot, fault }: ClerkPanelProps) {
  const { t } = useTranslation('ballots');
  const own = fault && { ...fault, fields: fault.fields['reason'] ? { cancelReason: fault.fields['reason'] } : fault.fields };
  return (
    <Section id="cancel" title={t('clerk.cancel')}>
      <Details open={fault !== undefined} summary={t('clerk.cancel')}>
        <BallotForm ballot={ballot}>
          <FormFaults fault={own} key={own?.requestId} labels={{ cancelReason: t('clerk.cancelReason') }} />
          <AreaField fault={own} label={t('clerk.cancelReason')} name="cancelReason" required rows={2} />
          <FormActions consequence={t('clerk.cancelSays')}>
            <Button name="act" value="cancel" variant="danger">{t('clerk.cancelAct')}</Button>
          </FormActions>
        </BallotForm>
      </Details>
    </Section>
  );
}

function TieForm({ ballot, fault }: ClerkPanelProps) {
  const { t } = useTranslation('ballots');
  return (
    <Section id="tie" title={t('clerk.tie')}>
      <BallotForm ballot={ballot}>
        <FormFaults fault={fault} key={fault?.requestId} labels={{}} />
        <FormActions consequence={t('clerk.tieSays')}>
          <Button name="act" value="tie:for">{t('clerk.tieFor')}</Button>
          <Button name="act" value="tie:against">{t('clerk.tieAgainst')}</Button>
        </FormActions>
      </BallotForm>
    </Section>
  );
}
