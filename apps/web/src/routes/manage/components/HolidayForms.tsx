import { useTranslation } from 'react-i18next';

import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface HolidayFormsProps {
  readonly forumId: string;
  readonly year: number;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** A year from the published calendar, or one day by hand. */
export function HolidayForms({ forumId, year, fault, idempotencyKey }: HolidayFormsProps) {
  const { t } = useTranslation('manage');
  return (
    <Stack gap="l">
      <EntryForm act="fillHolidays" fault={fault} labels={{ year: t('holidays.calendar') }} hidden={{ forumId, year }} submit={t('holidays.fill', { year })} consequence={t('holidays.fillConsequence')} />
      <EntryForm act="addHoliday" prefix="add-" fault={fault} labels={{ day: t('holidays.day'), name: t('holidays.name') }} hidden={{ forumId }} idempotencyKey={idempotencyKey} submit={t('holidays.add')} consequence={t('holidays.addConsequence')}>
        <TextEntry name="day" label={t('holidays.day')} type="date" width="short" required />
        <TextEntry name="name" label={t('holidays.name')} required width="half" />
      </EntryForm>
    </Stack>
  );
}
