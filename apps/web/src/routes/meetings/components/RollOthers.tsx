import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { PRESENCE_MODES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';
import type { RollPresence_presenceFragment } from './RollPresence.generated.js';
import { RollPresence } from './RollPresence.js';

const CAPACITIES = ['guest', 'staff', 'observer'] as const;

interface RollOthersProps {
  readonly others: readonly RollPresence_presenceFragment[];
  readonly timeZone: string;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** Those who are there for no seat, and never count. */
export function RollOthers({ others, timeZone, formKey, fault }: RollOthersProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const own = fault?.values['act'] === 'arrive:other' ? fault : undefined;
  return (
    <Section id="others" title={t('presence.others')}>
      <Stack gap="l">
        {others.length === 0 ? <p>{t('presence.noOthers')}</p> : others.map((presence) => <RollPresence key={presence.id} presence={presence} timeZone={timeZone} />)}
        <Form method="post" key={others.length} preventScrollReset>
          <Stack>
            <HiddenKey value={`${formKey}-${others.length}`} />
            <InputField autoComplete="off" fault={own} label={t('presence.otherName')} name="personName" required />
            <ChoiceField fault={own} label={t('presence.otherCapacity')} name="capacity" options={CAPACITIES.map((capacity) => ({ value: capacity, label: label('presenceCapacity', capacity, language) }))} value="guest" />
            <ChoiceField fault={own} label={t('presence.otherMode')} name="mode" options={PRESENCE_MODES.map((mode) => ({ value: mode, label: label('presenceMode', mode, language) }))} value="in_person" />
            <div>
              <Button name="act" value="arrive:other">
                {t('presence.addOther')}
              </Button>
            </div>
          </Stack>
        </Form>
      </Stack>
    </Section>
  );
}
