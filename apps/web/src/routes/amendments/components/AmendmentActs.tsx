import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { FormFaults } from '../../../layout/FormFaults.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { LimitedText } from '../../commitments/components/LimitedText.js';
import type { AmendmentOfReaderQuery, AmendmentQuery } from '../Amendment.generated.js';
import { DecisionChoice } from './DecisionChoice.js';

interface AmendmentActsProps {
  readonly amendment: Pick<AmendmentQuery['amendment'], 'id' | 'kind'>;
  readonly own: AmendmentOfReaderQuery['amendment'];
  readonly fault: FormFault | undefined;
}

/** What the reader may do with a proposed amendment: put it in force, reject it, withdraw it. */
export function AmendmentActs({ amendment, own, fault }: AmendmentActsProps) {
  const { t } = useTranslation('amendments');
  const { viewerCan } = own;
  if (!viewerCan.putInForce && !viewerCan.reject && !viewerCan.withdraw) return null;
  return (
    <Section id="acts" title={t('acts.title')}>
      <FormFaults fault={fault?.values['act'] === 'ambition' ? undefined : fault} labels={{ decisionId: t('decision.choose'), effectiveOn: t('acts.effectiveOn'), reason: t('acts.reason') }} idOf={(path) => (path === 'reason' ? `reason-${fault?.values['act']}` : path)} />
      {viewerCan.putInForce && <ForceForm amendment={amendment} own={own} fault={fault?.values['act'] === 'force' ? fault : undefined} />}
      {(['reject', 'withdraw'] as const).filter((act) => viewerCan[act]).map((act) => (
        <EndForm act={act} amendment={amendment} own={own} fault={fault?.values['act'] === act ? fault : undefined} key={act} />
      ))}
    </Section>
  );
}

function Read({ amendment, own }: Omit<AmendmentActsProps, 'fault'>) {
  return (
    <>
      <input type="hidden" name="amendmentId" value={amendment.id} />
      <input type="hidden" name="version" value={own.version} />
    </>
  );
}

function ForceForm({ amendment, own, fault }: AmendmentActsProps) {
  const { t } = useTranslation('amendments');
  const { t: common } = useTranslation();
  const reason = useReason();
  const decisions = own.plan.forums.filter(({ part }) => part === 'lead').flatMap(({ forum }) => forum.decisions.edges.map(({ node }) => node));
  const wrong = fault?.fields['effectiveOn'];
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <Read amendment={amendment} own={own} />
        <DecisionChoice decisions={decisions} fault={fault} optional={amendment.kind === 'editorial' ? common('form.optional') : undefined} />
        <Field name="effectiveOn" label={t('acts.effectiveOn')} hint={t('acts.effectiveHint')} optional={common('form.optional')} error={wrong && reason(wrong)}>
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={fault?.values['effectiveOn']} />}
        </Field>
        <FormActions consequence={t('acts.forceConsequence')}>
          <Button variant="primary" name="act" value="force">{t('acts.force')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

function EndForm({ act, amendment, own, fault }: AmendmentActsProps & { readonly act: 'reject' | 'withdraw' }) {
  const { t } = useTranslation('amendments');
  const reason = useReason();
  const wrong = fault?.fields['reason'];
  return (
    <Details summary={t(`acts.${act}`)} open={fault !== undefined}>
      <Form method="post" noValidate>
        <Stack gap="l">
          <Read amendment={amendment} own={own} />
          <Field id={`reason-${act}`} name="reason" label={t('acts.reason')} error={wrong && reason(wrong)}>
            {(control) => <LimitedText {...control} max={TEXT_LIMITS.reason.max} defaultValue={fault?.values['reason']} />}
          </Field>
          <FormActions consequence={t(`acts.${act}Consequence`)}>
            <Button variant="danger" name="act" value={act}>{t(`acts.${act}`)}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}
