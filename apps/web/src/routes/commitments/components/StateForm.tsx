import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { COMPLETIONS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { EVIDENCE_ROWS } from '../state-form.js';
import type { StateOfMilestoneQuery } from '../State.generated.js';
import { LimitedText } from './LimitedText.js';
import { VerifiesField } from './VerifiesField.js';

interface StateFormProps {
  readonly milestone: StateOfMilestoneQuery['milestone'];
  readonly wordingId: string;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** How far, what was done, what stood in the way, and the proof. */
export function StateForm({ milestone, wordingId, fault, idempotencyKey }: StateFormProps) {
  const { t } = useTranslation('commitments');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const { draftAs, publishAs } = milestone.viewerCan;
  const values = fault?.values ?? {};
  const wrong = (path: string) => fault?.fields[path] && reason(fault.fields[path]);
  const labels = Object.fromEntries(['author', 'completion', 'verifiesId', 'periodText', 'text', 'challenges', 'indicatorValue'].map((name) => [name, t(`state.${name as 'author'}`)]));
  const proofLabels = Object.fromEntries(Array.from({ length: EVIDENCE_ROWS }, (_, row) => [[`evidence.${row}.title`, t('state.evidenceTitle', { number: row + 1 })], [`evidence.${row}.url`, t('state.evidenceUrl', { number: row + 1 })]]).flat());
  const line = (name: 'periodText' | 'indicatorValue') => (
    <Field name={name} label={t(`state.${name}`)} hint={t(`state.hint.${name}`)} optional={common('form.optional')} error={wrong(name)}>
      {(control) => <TextInput {...control} defaultValue={values[name]} />}
    </Field>
  );
  const reports = draftAs.some((author) => author === 'responsible_unit' || author === 'secretariat');
  const area = (name: 'text' | 'challenges') => (
    <Field name={name} label={t(`state.${name}`)} {...(name === 'challenges' && reports ? { hint: t('state.hint.challenges') } : { optional: common('form.optional') })} error={wrong(name)}>
      {(control) => <LimitedText {...control} max={TEXT_LIMITS.statementText.max} defaultValue={values[name]} />}
    </Field>
  );
  return (
    <Form method="post" noValidate>
      <Stack gap="l">
        <FormFaults fault={fault} labels={{ ...labels, ...proofLabels }} />
        <HiddenKey value={idempotencyKey} />
        <input type="hidden" name="wordingId" value={wordingId} />
        <RadioGroup name="author" legend={t('state.author')} required error={wrong('author')} defaultValue={values['author'] ?? draftAs[0]} options={draftAs.map((author) => ({ value: author, label: label('statementAuthor', author, language) }))} />
        <RadioGroup name="completion" legend={t('state.completion')} required error={wrong('completion')} defaultValue={values['completion']} options={COMPLETIONS.map((completion) => ({ value: completion, label: label('completion', completion, language) }))} />
        <VerifiesField milestone={milestone} value={values['verifiesId']} error={wrong('verifiesId')} />
        {area('text')}
        {area('challenges')}
        {line('periodText')}
        {line('indicatorValue')}
        <Fieldset id="evidence" legend={t('state.evidence')} hint={t('state.evidenceHint')}>
          {Array.from({ length: EVIDENCE_ROWS }, (_, row) => (
            <Stack gap="m" key={row}>
              {(['title', 'url'] as const).map((name) => (
                <Field name={`evidence.${row}.${name}`} label={t(name === 'title' ? 'state.evidenceTitle' : 'state.evidenceUrl', { number: row + 1 })} optional={common('form.optional')} error={wrong(`evidence.${row}.${name}`)} key={name}>
                  {(control) => <TextInput {...control} type={name === 'url' ? 'url' : 'text'} defaultValue={values[`evidence.${row}.${name}`]} />}
                </Field>
              ))}
            </Stack>
          ))}
        </Fieldset>
        <FormActions consequence={publishAs.length > 0 ? t('state.consequence') : t('state.draftOnly')}>
          {publishAs.length > 0 && <Button variant="primary" name="act" value="publish">{t('state.publish')}</Button>}
          <Button name="act" value="draft">{t('state.draft')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
