import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { AGENDA_ITEM_KINDS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Fieldset } from '@mesa/ui/Fieldset';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { SubjectField } from '../../commitments/components/SubjectField.js';
import type { SubjectField_planFragment } from '../../commitments/components/SubjectField.generated.js';
import type { FormFault } from '../../../session/mutate.js';
import { type AgendaDraft, CARRIED } from '../agenda-draft.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';

interface AgendaFieldsProps {
  readonly agenda: readonly AgendaDraft[];
  readonly fault: FormFault | undefined;
  /** What its items may be about. */
  readonly plans: readonly SubjectField_planFragment[];
  /** The meeting is convened: what is added now came late. */
  readonly frozen?: boolean;
}

/** The agenda in a form. Its buttons send the form, so that they work without scripts too. */
export function AgendaFields({ agenda, fault, plans, frozen = false }: AgendaFieldsProps) {
  const { t } = useTranslation('meetings');
  return (
    <Stack gap="l">
      <p>{t(frozen ? 'form.agendaFrozen' : 'form.agendaSays')}</p>
      {agenda.map((item, index) => (
        <AgendaItemFields fault={fault} frozen={frozen} index={index} item={item} plans={plans} key={`${index}-${item.id}-${item.title}`} />
      ))}
      <div>
        <Button formNoValidate name="act" value="add-item">
          {t('form.addItem')}
        </Button>
      </div>
    </Stack>
  );
}

function AgendaItemFields({ item, index, fault, plans, frozen }: Omit<AgendaFieldsProps, 'agenda'> & { readonly item: AgendaDraft; readonly index: number }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const number = index + 1;
  const at = `agenda.${index}`;
  return (
    <Fieldset id={at} legend={t('form.item', { number })}>
      <Stack>
        {CARRIED.map((field) => (
          <input key={field} name={`${at}.${field}`} type="hidden" value={item[field]} />
        ))}
        <InputField fault={fault} label={t('form.short.title')} name={`${at}.title`} value={item.title} />
        <ChoiceField fault={fault} label={t('form.short.kind')} name={`${at}.kind`} options={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: label('agendaItemKind', kind, language) }))} value={item.kind} />
        <InputField fault={fault} inputMode="numeric" label={t('form.short.minutes')} min={1} name={`${at}.minutes`} type="number" value={item.minutes} width="short" />
        <InputField fault={fault} label={t('form.short.description')} name={`${at}.description`} value={item.description} />
        <SubjectField fault={fault} label={t('form.short.subject')} name={`${at}.subject`} plans={plans} value={item.subject} />
        {frozen && item.id === '' && <InputField fault={fault} hint={t('form.lateHint')} label={t('form.short.lateReason')} name={`${at}.lateReason`} required value={item.lateReason} />}
        <div>
          {index > 0 && (
            <Button formNoValidate name="act" value={`raise-item:${index}`} variant="quiet">
              {t('form.raiseItem', { number })}
            </Button>
          )}{' '}
          <Button formNoValidate name="act" value={`remove-item:${index}`} variant="quiet">
            {t('form.removeItem', { number })}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
