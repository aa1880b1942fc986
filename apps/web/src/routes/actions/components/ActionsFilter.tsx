import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import type { ActionFilters } from '../action-filters.js';
import type { ActionsFilter_choicesFragment } from './ActionsFilter.generated.js';

interface ActionsFilterProps {
  readonly filters: ActionFilters;
  readonly choices: ActionsFilter_choicesFragment;
}

/** By owner, commitment, meeting and words; how they stand is chosen above. */
export function ActionsFilter({ filters, choices }: ActionsFilterProps) {
  const { t } = useTranslation('actions');
  const { filter, owner, commitment, meeting, q } = filters;
  const named = (options: ActionsFilter_choicesFragment['owners']): SelectOption[] => options.map(({ id, name }) => ({ value: id, label: name || t('search.unnamed') }));
  const select = (name: 'owner' | 'commitment' | 'meeting', value: string | null, options: readonly SelectOption[]) =>
    options.length > 1 && (
      <Field label={t(`search.${name}`)} name={name} optional="">
        {(control) => <Select {...control} defaultValue={value ?? ''} options={options} placeholder={t('search.any')} width="half" />}
      </Field>
    );
  return (
    <Details open={owner !== null || commitment !== null || meeting !== null || q !== null} summary={t('search.summary')}>
      <Form method="get">
        <Stack>
          {filter !== 'all' && <input name="filter" type="hidden" value={filter} />}
          {select('owner', owner, named(choices.owners))}
          {select('commitment', commitment, named(choices.commitments))}
          {select('meeting', meeting === null ? null : String(meeting), choices.meetings.map(({ id, name }) => ({ value: id, label: t('search.oneMeeting', { ordinal: id, title: name }) })))}
          <Field label={t('search.q')} name="q" optional="">
            {(control) => <TextInput {...control} defaultValue={q ?? ''} maxLength={200} type="search" width="half" />}
          </Field>
          <p>
            <Button>{t('search.apply')}</Button>
          </p>
        </Stack>
      </Form>
    </Details>
  );
}
