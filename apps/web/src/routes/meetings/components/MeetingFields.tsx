import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { MEETING_KINDS, MEETING_MODES } from '@mesa/domain/vocabulary';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';

/** What the form begins with. */
export interface MeetingValues {
  readonly kind: string;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly whatWillBeDecided: string | null;
  readonly mode: string;
  readonly place: string | null;
  readonly day: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly joinUrl: string | null;
}

interface MeetingFieldsProps {
  readonly values: MeetingValues;
  readonly timeZone: string;
  readonly fault: FormFault | undefined;
}

/** What a meeting is, in a form. */
export function MeetingFields({ values, timeZone, fault }: MeetingFieldsProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const isAmbiguous = fault?.fields['from'] === 'ambiguous_time' || fault?.values['disambiguation'] !== undefined;
  return (
    <Stack gap="l">
      <InputField fault={fault} label={t('form.title')} name="title" required value={values.title} />
      <ChoiceField fault={fault} label={t('form.kind')} name="kind" options={MEETING_KINDS.filter((kind) => kind !== 'unknown').map((kind) => ({ value: kind, label: label('meetingKind', kind, language) }))} value={values.kind} />
      <AreaField fault={fault} hint={t('form.purposeHint')} label={t('form.purpose')} name="purpose" value={values.purpose} />
      <AreaField fault={fault} hint={t('form.whatHint')} label={t('form.whatWillBeDecided')} name="whatWillBeDecided" value={values.whatWillBeDecided} />
      <InputField fault={fault} label={t('form.day')} name="day" type="date" value={values.day} width="half" />
      <InputField fault={fault} hint={t('form.zoneHint', { zone: timeZone })} label={t('form.from')} name="from" type="time" value={values.from} width="short" />
      {isAmbiguous && (
        <ChoiceField
          fault={fault}
          label={t('form.disambiguation')}
          name="disambiguation"
          options={[
            { value: 'earlier', label: t('form.earlier') },
            { value: 'later', label: t('form.later') },
          ]}
        />
      )}
      <InputField fault={fault} label={t('form.until')} name="until" type="time" value={values.until} width="short" />
      <ChoiceField fault={fault} label={t('form.mode')} name="mode" options={MEETING_MODES.filter((mode) => mode !== 'unknown').map((mode) => ({ value: mode, label: label('meetingMode', mode, language) }))} value={values.mode} />
      <InputField fault={fault} label={t('form.place')} name="place" value={values.place} />
      <InputField fault={fault} hint={t('form.joinHint')} label={t('form.joinUrl')} name="joinUrl" type="url" value={values.joinUrl} />
    </Stack>
  );
}
