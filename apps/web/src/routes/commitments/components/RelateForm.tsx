import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { COMMITMENT_RELATION_KINDS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
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
import { RelatedCommitments } from './RelatedCommitments.js';
import type { RelatedCommitments_commitmentFragment } from './RelatedCommitments.generated.js';

interface RelateFormProps {
  readonly commitment: RelatedCommitments_commitmentFragment;
  readonly idempotencyKey: string;
  readonly fault: FormFault | undefined;
}

const FIELDS = ['url', 'title', 'plan'] as const;

/** The commitments of other plans that this one points at, and one more: by its address here, or by its title and plan. */
export function RelateForm({ commitment, idempotencyKey, fault }: RelateFormProps) {
  const { t } = useTranslation('commitments');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const reason = useReason();
  const own = fault?.values['act'] === 'relate' ? fault : undefined;
  const wrong = (name: string) => own?.fields[name] && reason(own.fields[name]);
  const labels = { kind: t('related.kind'), ...Object.fromEntries(FIELDS.map((name) => [`other.elsewhere.${name}`, t(`related.${name}`)])), other: t('related.url') };
  return (
    <Stack gap="m">
      <RelatedCommitments commitment={commitment} end={(relationId) => <EndForm relationId={relationId} />} />
      <Details summary={t('related.add')} open={own !== undefined}>
        <Form method="post" noValidate>
          <Stack gap="l">
            <FormFaults fault={own} labels={labels} idOf={(path) => path.split('.').at(-1) === 'other' ? 'url' : (path.split('.').at(-1) ?? path)} />
            <HiddenKey value={idempotencyKey} />
            <RadioGroup name="kind" legend={t('related.kind')} required error={wrong('kind')} defaultValue={own?.values['kind'] ?? 'continues'} options={COMMITMENT_RELATION_KINDS.map((value) => ({ value, label: label('commitmentRelation', value, language) }))} />
            {FIELDS.map((name) => (
              <Field name={name} label={t(`related.${name}`)} hint={name === 'url' ? t('related.urlHint') : undefined} optional={common('form.optional')} error={wrong(`other.elsewhere.${name}`)} key={name}>
                {(control) => <TextInput {...control} defaultValue={own?.values[name]} />}
              </Field>
            ))}
            <FormActions>
              <Button name="act" value="relate">{t('related.send')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Details>
    </Stack>
  );
}

function EndForm({ relationId }: { readonly relationId: string }) {
  const { t } = useTranslation('commitments');
  return (
    <Form method="post">
      <input type="hidden" name="relationId" value={relationId} />
      <Button name="act" value="unrelate" variant="quiet">{t('related.end')}</Button>
    </Form>
  );
}
