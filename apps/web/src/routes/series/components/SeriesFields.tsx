import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { MEETING_KINDS, MEETING_MODES, SERIES_HOLIDAY_RULES, SERIES_UNITS, WEEKDAYS } from '@mesa/domain/vocabulary';
import { Fieldset } from '@mesa/ui/Fieldset';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import { NTHS } from '../series-words.js';

/** What the form begins with, by the names of its fields. */
export type SeriesValues = Readonly<Record<'title' | 'purpose' | 'kind' | 'mode' | 'place' | 'from' | 'minutes' | 'unit' | 'every' | 'weekday' | 'nth' | 'startsOn' | 'endsOn' | 'holidayRule' | 'agenda', string | null>>;

interface SeriesFieldsProps {
  readonly values: SeriesValues;
  readonly timeZone: string;
  readonly fault: FormFault | undefined;
}

/** What a series of meetings is, in a form. */
export function SeriesFields({ values, timeZone, fault }: SeriesFieldsProps) {
  const { t } = useTranslation('series');
  const language = useLanguage();
  return (
    <Stack gap="l">
      <InputField fault={fault} label={t('form.title')} name="title" required value={values.title} />
      <AreaField fault={fault} label={t('form.purpose')} name="purpose" value={values.purpose} />
      <Fieldset id="pattern" legend={t('form.pattern')}>
        <Stack>
          <InputField fault={fault} inputMode="numeric" label={t('form.every')} min={1} name="every" required type="number" value={values.every} width="short" />
          <ChoiceField fault={fault} label={t('form.unit')} name="unit" options={SERIES_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))} value={values.unit} />
          <ChoiceField fault={fault} hint={t('form.nthHint')} label={t('form.nth')} name="nth" options={NTHS.map((nth) => ({ value: nth, label: t(`nth.${nth}`) }))} value={values.nth} />
          <ChoiceField fault={fault} label={t('form.weekday')} name="weekday" options={WEEKDAYS.map((weekday) => ({ value: weekday, label: t(`weekday.${weekday}`) }))} value={values.weekday} />
          <InputField fault={fault} hint={t('form.startsOnHint')} label={t('form.startsOn')} name="startsOn" required type="date" value={values.startsOn} width="half" />
          <InputField fault={fault} label={t('form.endsOn')} name="endsOn" type="date" value={values.endsOn} width="half" />
          <ChoiceField fault={fault} label={t('form.holidayRule')} name="holidayRule" options={SERIES_HOLIDAY_RULES.map((rule) => ({ value: rule, label: t(`holidayRule.${rule}`) }))} value={values.holidayRule} />
        </Stack>
      </Fieldset>
      <InputField fault={fault} hint={t('form.fromHint', { zone: timeZone })} label={t('form.from')} name="from" required type="time" value={values.from} width="short" />
      <InputField fault={fault} inputMode="numeric" label={t('form.minutes')} min={1} name="minutes" required type="number" value={values.minutes} width="short" />
      <ChoiceField fault={fault} label={t('form.kind')} name="kind" options={MEETING_KINDS.filter((kind) => kind !== 'unknown').map((kind) => ({ value: kind, label: label('meetingKind', kind, language) }))} value={values.kind} />
      <ChoiceField fault={fault} label={t('form.mode')} name="mode" options={MEETING_MODES.filter((mode) => mode !== 'unknown').map((mode) => ({ value: mode, label: label('meetingMode', mode, language) }))} value={values.mode} />
      <InputField fault={fault} label={t('form.place')} name="place" value={values.place} />
      <AreaField fault={fault} hint={t('form.agendaHint')} label={t('form.agenda')} name="agenda" rows={5} value={values.agenda} />
    </Stack>
  );
}
