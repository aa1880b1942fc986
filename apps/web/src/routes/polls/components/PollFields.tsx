import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { MEETING_MODES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Fieldset } from '@mesa/ui/Fieldset';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { OptionDraft } from '../poll-input.js';

/** What the form begins with. */
export interface PollValues {
  readonly title: string | null;
  readonly purpose: string | null;
  readonly mode: string;
  readonly place: string | null;
  readonly minutes: string;
  readonly deadline: string | null;
}

interface PollFieldsProps {
  readonly values: PollValues;
  readonly options: readonly OptionDraft[];
  readonly timeZone: string;
  readonly fault: FormFault | undefined;
}

/** What a date poll asks, in a form; its buttons send the form, so that they work without scripts too. */
export function PollFields({ values, options, timeZone, fault }: PollFieldsProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  return (
    <Stack gap="l">
      <InputField fault={fault} label={t('form.title')} name="title" required value={values.title} />
      <AreaField fault={fault} hint={t('form.purposeHint')} label={t('form.purpose')} name="purpose" value={values.purpose} />
      <InputField fault={fault} inputMode="numeric" label={t('form.minutes')} min={1} name="minutes" required type="number" value={values.minutes} width="short" />
      <ChoiceField fault={fault} label={t('form.mode')} name="mode" options={MEETING_MODES.filter((mode) => mode !== 'unknown').map((mode) => ({ value: mode, label: label('meetingMode', mode, language) }))} value={values.mode} />
      <InputField fault={fault} label={t('form.place')} name="place" value={values.place} />
      <InputField fault={fault} hint={t('form.deadlineHint')} label={t('form.deadline')} name="deadline" required type="date" value={values.deadline} width="half" />
      <Section id="options" title={t('form.options')}>
        <Stack gap="l">
          <p>{t('form.optionsSay', { zone: timeZone })}</p>
          {options.map((option, index) => (
            <OptionFields fault={fault} index={index} key={`${index}-${option.id}-${option.day}-${option.from}`} option={option} />
          ))}
          <div>
            <Button formNoValidate name="act" value="add-option">
              {t('form.addOption')}
            </Button>
          </div>
        </Stack>
      </Section>
    </Stack>
  );
}

function OptionFields({ option, index, fault }: { readonly option: OptionDraft; readonly index: number; readonly fault: FormFault | undefined }) {
  const { t } = useTranslation('polls');
  const at = `options.${index}`;
  const number = index + 1;
  const isAmbiguous = fault?.fields[`${at}.from`] === 'ambiguous_time' || option.disambiguation !== '';
  return (
    <Fieldset id={at} legend={t('form.optionNumber', { number })}>
      <Stack>
        <input name={`${at}.id`} type="hidden" value={option.id} />
        <InputField fault={fault} label={t('form.day')} name={`${at}.day`} type="date" value={option.day} width="half" />
        <InputField fault={fault} label={t('form.from')} name={`${at}.from`} type="time" value={option.from} width="short" />
        {isAmbiguous && (
          <ChoiceField
            fault={fault}
            label={t('form.disambiguation')}
            name={`${at}.disambiguation`}
            options={[
              { value: 'earlier', label: t('form.earlier') },
              { value: 'later', label: t('form.later') },
            ]}
            value={option.disambiguation}
          />
        )}
        <div>
          <Button formNoValidate name="act" value={`remove-option:${index}`} variant="quiet">
            {t('form.removeOption', { number })}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
