import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { AMBITION_CHANGES, AMENDMENT_KINDS, TRISTATES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Quote } from '@mesa/ui/Quote';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { LimitedText } from '../../commitments/components/LimitedText.js';
import { useWordingLabels, WordingFields } from '../../commitments/components/WordingFields.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { PlannedChange } from '../proposal.js';

interface ProposalFormProps {
  readonly changes: readonly PlannedChange[];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** The second step: the new words, with those in force in sight, and why. */
export function ProposalForm({ changes, fault, idempotencyKey }: ProposalFormProps) {
  const { t } = useTranslation('amendments');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const wordingLabels = useWordingLabels();
  const wrong = (name: string) => fault?.fields[name] && reason(fault.fields[name]);
  const labels = Object.assign({ kind: t('propose.amendmentKind'), ambition: t('ambition.legend'), reason: t('asked.why'), consulted: t('asked.consulted'), consultation: t('propose.how') }, ...changes.flatMap(({ to }, index) => to.map(({ of }, place) => wordingLabels(`changes.${index}.to.${place}.wording`, of)))) as Record<string, string>;
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={fault} labels={labels} />
        <HiddenKey value={idempotencyKey} />
        {changes.map((change, index) => (
          <Change change={change} index={index} fault={fault} key={index} />
        ))}
        <Section id="why" title={t('propose.why')}>
          <RadioGroup name="kind" legend={t('propose.amendmentKind')} required error={wrong('kind')} defaultValue={fault?.values['kind'] ?? 'substantive'} options={AMENDMENT_KINDS.map((kind) => ({ value: kind, label: label('amendmentKind', kind, language), hint: t(`propose.kindHint.${kind}`) }))} />
          <RadioGroup name="ambition" legend={t('ambition.legend')} error={wrong('ambition')} defaultValue={fault?.values['ambition']} options={AMBITION_CHANGES.map((value) => ({ value, label: label('ambitionChange', value, language) }))} />
          <Field name="reason" label={t('asked.why')} hint={t('propose.reasonHint')} error={wrong('reason')}>
            {(control) => <LimitedText {...control} max={TEXT_LIMITS.reason.max} defaultValue={fault?.values['reason']} />}
          </Field>
          <RadioGroup name="consulted" legend={t('asked.consulted')} required error={wrong('consulted')} defaultValue={fault?.values['consulted']} options={TRISTATES.map((answer) => ({ value: answer, label: label('tristate', answer, language) }))} />
          <Field name="consultation" label={t('propose.how')} optional={common('form.optional')} error={wrong('consultation')}>
            {(control) => <LimitedText {...control} rows={3} max={TEXT_LIMITS.reason.max} defaultValue={fault?.values['consultation']} />}
          </Field>
        </Section>
        <FormActions consequence={t('propose.consequence')}>
          <Button variant="primary">{t('propose.send')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

function Change({ change: { from, to }, index, fault }: { change: PlannedChange; index: number; fault: FormFault | undefined }) {
  const { t } = useTranslation('amendments');
  return (
    <Section id={`change-${index}`} title={t('propose.change', { number: index + 1 })} wide>
      {from.map(({ wording }) => (
        <Quote key={wording.id} source={<WordingTitle wording={wording} />}>
          {wording.text ?? t('change.unknownBefore')}
        </Quote>
      ))}
      {to.length === 0 && <p>{t('propose.dropped')}</p>}
      {to.map(({ of, begin }, place) => (
        <Section id={`change-${index}-${place}`} level={3} title={t(to.length > 1 ? 'propose.part' : 'propose.newWords', { number: place + 1 })} key={place}>
          <WordingFields prefix={`changes.${index}.to.${place}.wording`} of={of} from={begin} fault={fault} />
        </Section>
      ))}
    </Section>
  );
}
