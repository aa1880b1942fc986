import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { seriesLabels } from '../series-words.js';
import { SeriesFields, type SeriesValues } from './SeriesFields.js';

interface SeriesFormProps {
  readonly values: SeriesValues;
  readonly timeZone: string;
  readonly fault: FormFault | undefined;
  readonly submit: string;
  readonly consequence: string;
  /** Of the series that is edited. */
  readonly version?: number | undefined;
  /** For a new one. */
  readonly idempotencyKey?: string | undefined;
}

/** A series, new or changed. */
export function SeriesForm({ values, timeZone, fault, submit, consequence, version, idempotencyKey }: SeriesFormProps) {
  const { t } = useTranslation('series');
  return (
    <Form method="post">
      <Stack gap="xl">
        <FormFaults fault={fault} key={fault?.requestId} labels={seriesLabels(t)} />
        {version !== undefined && <input name="version" type="hidden" value={version} />}
        {idempotencyKey !== undefined && <HiddenKey value={idempotencyKey} />}
        <SeriesFields fault={fault} timeZone={timeZone} values={values} />
        <FormActions consequence={consequence}>
          <Button name="act" value="save" variant="primary">
            {submit}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
