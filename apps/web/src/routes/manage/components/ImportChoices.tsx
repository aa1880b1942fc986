import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { TABLE_FIELDS } from '@mesa/domain/imports/table-columns';
import { label } from '@mesa/domain/labels';
import { COMPLETIONS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Field } from '@mesa/ui/Field';
import { Fieldset } from '@mesa/ui/Fieldset';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import type { DryRunImportMutation } from '../Import.generated.js';

export type Run = DryRunImportMutation['dryRunImport'];

interface ImportChoicesProps {
  readonly forumId: string;
  readonly run: Run;
}

/** What a person may say of what the file leaves open; then it is looked at again, or taken in. */
export function ImportChoices({ forumId, run }: ImportChoicesProps) {
  const { t } = useTranslation('imports');
  const isBlocked = run.faults.length > 0;
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        {Object.entries({ forumId, json: run.json, fileName: run.fileName ?? '', choices: 'given' }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <OfTable run={run} />
        {run.asksDateOrder && <DateOrder run={run} />}
        <Statuses run={run} />
        <Names run={run} />
        <FormActions consequence={isBlocked ? undefined : t('choices.consequence')}>
          <Button variant={isBlocked ? 'primary' : 'secondary'} name="act" value="dryRun">
            {t('choices.again')}
          </Button>
          {!isBlocked && (
            <Button variant="primary" name="act" value="importFile">
              {t('choices.import')}
            </Button>
          )}
        </FormActions>
      </Stack>
    </Form>
  );
}

function DateOrder({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  return (
    <RadioGroup
      name="dateOrder"
      legend={t('choices.dates')}
      options={[{ value: '', label: t('choices.asPrinted') }, { value: 'day_first', label: t('choices.day_first') }, { value: 'month_first', label: t('choices.month_first') }]}
      defaultValue={run.dateOrder ?? ''}
    />
  );
}

function Statuses({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  if (run.statuses.length === 0) return null;
  return (
    <Fieldset id="statuses" legend={t('choices.statuses')} hint={t('choices.statusesHint')}>
      {run.statuses.map(({ said, completion }, index) => (
        <Pair key={said} list="statuses" index={index} said={said} is={completion} placeholder={t('choices.ownWord')} options={COMPLETIONS.map((value) => ({ value, label: label('completion', value, language) }))} />
      ))}
    </Fieldset>
  );
}

function Names({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  if (run.names.length === 0) return null;
  return (
    <Fieldset id="organizations" legend={t('choices.names')} hint={t('choices.namesHint')}>
      {run.names.map(({ said, chosen, candidates }, index) => (
        <Pair key={said} list="organizations" index={index} said={said} is={chosen} placeholder={t('choices.newOne')} options={candidates.map(({ id, name }) => ({ value: id, label: name }))} />
      ))}
    </Fieldset>
  );
}

/** Of a table: which plan it is of, and what its columns hold. */
function OfTable({ run }: { readonly run: Run }) {
  const { t } = useTranslation('imports');
  if (run.columns.length === 0) return null;
  return (
    <>
      <Fieldset id="plan" legend={t('choices.plan')} hint={t('choices.planHint')}>
        <Field name="planId" label={t('choices.plan')} optional="">
          {(control) => <Select {...control} defaultValue={run.planId ?? ''} placeholder={t('choices.newPlan')} options={run.plans.map(({ id, title }) => ({ value: id, label: title }))} />}
        </Field>
        <Field name="planTitle" label={t('choices.planTitle')} optional="">
          {(control) => <TextInput {...control} defaultValue={run.planTitle ?? ''} />}
        </Field>
      </Fieldset>
      <Fieldset id="columns" legend={t('choices.columns')} hint={t('choices.columnsHint')}>
        {run.columns.map(({ said, field }, index) => (
          <Pair key={said} list="columns" index={index} said={said} is={field} placeholder={t('choices.ignored')} options={TABLE_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))} />
        ))}
      </Fieldset>
    </>
  );
}

interface PairProps {
  readonly list: string;
  readonly index: number;
  readonly said: string;
  readonly is: string | null;
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A word of the file, and what it means. */
function Pair({ list, index, said, is, placeholder, options }: PairProps) {
  return (
    <>
      <input type="hidden" name={`${list}.${index}.said`} value={said} />
      <Field name={`${list}.${index}.is`} label={said} optional="">
        {(control) => <Select {...control} defaultValue={is ?? ''} placeholder={placeholder} options={options} width="half" />}
      </Field>
    </>
  );
}
