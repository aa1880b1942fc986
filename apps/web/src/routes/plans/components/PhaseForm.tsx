import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { PHASE_KINDS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Checkbox } from '@mesa/ui/Checkbox';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { PhasesQuery } from '../Phases.generated.js';

interface PhaseFormProps {
  /** The phase to change; none to add one. */
  readonly phase?: PhasesQuery['plan']['phases'][number] | undefined;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** A phase: its kind, its days, and whether it takes comments. */
export function PhaseForm({ phase, fault, idempotencyKey }: PhaseFormProps) {
  const { t } = useTranslation('plans');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const own = fault && (fault.values['phaseId'] ?? '') === (phase?.id ?? '') ? fault : undefined;
  const id = (name: string) => (phase ? `${name}-${phase.id}` : name);
  const field = (name: 'label' | 'startsOn' | 'endsOn') => {
    const why = own?.fields[name];
    return (
      <Field id={id(name)} name={name} label={t(`phase.${name}`)} hint={t(`phase.hint.${name}`)} optional={common('form.optional')} error={why && reason(why)}>
        {(control) => <TextInput {...control} type={name === 'label' ? 'text' : 'date'} width={name === 'label' ? 'full' : 'short'} defaultValue={own ? own.values[name] : (phase?.[name] ?? undefined)} />}
      </Field>
    );
  };
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={own} labels={{ kind: t('phase.kind'), label: t('phase.label'), startsOn: t('phase.startsOn'), endsOn: t('phase.endsOn') }} idOf={id} />
        {phase ? (
          <>
            <input type="hidden" name="phaseId" value={phase.id} />
            <input type="hidden" name="version" value={phase.version} />
          </>
        ) : (
          <>
            <HiddenKey value={idempotencyKey} />
            <RadioGroup name="kind" legend={t('phase.kind')} required defaultValue={own?.values['kind']} options={PHASE_KINDS.map((kind) => ({ value: kind, label: label('phaseKind', kind, language) }))} />
          </>
        )}
        {field('label')}
        {field('startsOn')}
        {field('endsOn')}
        <Checkbox id={id('commentsOpen')} name="commentsOpen" label={t('phase.commentsOpen')} defaultChecked={own ? own.values['commentsOpen'] !== undefined : (phase?.commentsOpen ?? true)} />
        <FormActions consequence={t('phase.consequence')}>
          <Button name="act" value={phase ? 'update' : 'add'}>{t(phase ? 'phase.save' : 'phase.add')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
