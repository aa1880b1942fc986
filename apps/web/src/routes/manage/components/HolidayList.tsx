import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import type { HolidaysQuery } from '../Holidays.generated.js';
import { RowAct } from './RowAct.js';
import { TICKED } from './TickEntry.js';

interface HolidayListProps {
  readonly forumId: string;
  readonly holidays: HolidaysQuery['jurisdiction']['holidays'];
  readonly fault: FormFault | undefined;
}

/** Each day, whether it counts, and the button that says otherwise. */
export function HolidayList({ forumId, holidays, fault }: HolidayListProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  if (holidays.length === 0) return <EmptyState>{t('holidays.none')}</EmptyState>;
  return (
    <Stack>
      <FormFaults fault={fault?.values['act'] === 'updateHoliday' ? fault : undefined} labels={{}} />
      <DataTable
        caption={t('holidays.list')}
        captionHidden
        columns={[
          { key: 'day', header: t('holidays.day'), rowHeader: true, nowrap: true, cell: ({ day }) => formatDay(day, language, { weekday: true }) },
          { key: 'name', header: t('holidays.name'), cell: ({ name, enteredBy }) => <>{name}<FactLine facts={[t(`holidays.by.${enteredBy}`)]} /></> },
          { key: 'state', header: t('holidays.state'), cell: ({ observed }) => <State tone={observed ? 'good' : 'muted'}>{t(observed ? 'holidays.observed' : 'holidays.worked')}</State> },
          { key: 'act', header: t('acts'), cell: ({ id, version, name, observed }) => <RowAct act="updateHoliday" hidden={{ forumId, holidayId: id, version, name, observed: observed ? '' : TICKED }} name={t(observed ? 'holidays.workOf' : 'holidays.observeOf', { name })}>{t(observed ? 'holidays.work' : 'holidays.observe')}</RowAct> },
        ]}
        groups={[{ key: 'all', rows: holidays }]}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}
