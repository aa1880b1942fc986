import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { DELIVERIES, NOTIFICATION_KINDS, isDeclinable } from '@mesa/domain/notifications';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import { capitalised } from '../../comments/capitalised.js';
import type { NotificationSettingsForm_settingsFragment } from './NotificationSettingsForm.generated.js';

export interface NotificationSettingsFormProps {
  readonly settings: NotificationSettingsForm_settingsFragment;
  readonly fault: FormFault | undefined;
}

/** How somebody wants to be told: for all, for each kind that may differ, and when not. */
export function NotificationSettingsForm({ settings, fault }: NotificationSettingsFormProps) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const deliveries = DELIVERIES.map((value) => ({ value, label: capitalised(label('delivery', value, language)) }));
  const always = NOTIFICATION_KINDS.filter((kind) => !isDeclinable(kind));
  return (
    <Form method="post">
      <Stack gap="xl">
        <FormFaults fault={fault} labels={{ quietFrom: t('settings.quietFrom'), quietUntil: t('settings.quietUntil'), delivery: t('settings.all') }} />
        <input type="hidden" name="personId" value={settings.personId} />
        <input type="hidden" name="version" value={settings.version} />
        <Section id="all" title={t('settings.allTitle')}>
          <RadioGroup name="delivery" legend={t('settings.all')} hint={t('settings.allHint')} options={deliveries} defaultValue={fault?.values['delivery'] ?? settings.delivery} required />
        </Section>
        <Section id="kinds" title={t('settings.kindsTitle')}>
          <Stack gap="m">
            <p>{t('settings.kindsHint')}</p>
            {settings.kinds.map(({ kind, delivery }) => (
              <ChoiceField key={kind} name={`kind.${kind}`} label={capitalised(label('notificationKind', kind, language))} options={deliveries} none={t('settings.asRest')} value={delivery} fault={fault} />
            ))}
          </Stack>
        </Section>
        <Section id="always" title={t('settings.alwaysTitle')}>
          <p>{t('settings.always', { kinds: always.map((kind) => label('notificationKind', kind, language)).join('; ') })}</p>
        </Section>
        <Section id="quiet" title={t('settings.quietTitle')}>
          <Stack gap="m">
            <p>{t('settings.quietHint')}</p>
            <InputField name="quietFrom" type="time" width="short" label={t('settings.quietFrom')} value={settings.quietFrom} fault={fault} />
            <InputField name="quietUntil" type="time" width="short" label={t('settings.quietUntil')} value={settings.quietUntil} fault={fault} />
          </Stack>
        </Section>
        <Section id="language" title={t('settings.languageTitle')}>
          <ChoiceField name="language" label={t('settings.language')} options={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`) }))} none={t('settings.languageNone')} value={settings.language} fault={fault} />
        </Section>
        <FormActions consequence={t('settings.consequence')}>
          <Button variant="primary">{t('settings.save')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
