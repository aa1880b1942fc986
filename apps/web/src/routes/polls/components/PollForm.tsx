import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { type OptionDraft, optionsOf } from '../poll-input.js';
import { pollLabels } from '../poll-words.js';
import { PollFields, type PollValues } from './PollFields.js';

/** What the form holds while its dates grow, or after it was refused. */
export interface PollDrafted {
  readonly options?: readonly OptionDraft[];
  readonly values?: Readonly<Record<string, string>>;
  readonly fault?: FormFault;
}

interface PollFormProps {
  readonly values: PollValues;
  readonly options: readonly OptionDraft[];
  readonly drafted: PollDrafted | undefined;
  readonly timeZone: string;
  readonly submit: string;
  readonly consequence: string;
  /** Of the poll that is edited. */
  readonly version?: number | undefined;
  /** For a new poll. */
  readonly idempotencyKey?: string | undefined;
}

/** A date poll, new or changed. */
export function PollForm({ values, options: onRecord, drafted, timeZone, submit, consequence, version, idempotencyKey }: PollFormProps) {
  const { t } = useTranslation('polls');
  const fault = drafted?.fault;
  const options = drafted?.options ?? (fault ? optionsIn(fault.values) : onRecord);
  return (
    <Form method="post">
      <Stack gap="xl">
        <FormFaults fault={fault} key={fault?.requestId} labels={pollLabels(t, options.length)} />
        {version !== undefined && <input name="version" type="hidden" value={version} />}
        {idempotencyKey !== undefined && <HiddenKey value={idempotencyKey} />}
        <PollFields fault={fault} options={options} timeZone={timeZone} values={{ ...values, ...drafted?.values }} />
        <FormActions consequence={consequence}>
          <Button name="act" value="save" variant="primary">
            {submit}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}

function optionsIn(values: Readonly<Record<string, string>>): OptionDraft[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return optionsOf(form);
}
