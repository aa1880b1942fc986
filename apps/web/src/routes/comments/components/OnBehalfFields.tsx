import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import type { CommentForm_commentingFragment } from './CommentForm.generated.js';

interface OnBehalfFieldsProps {
  readonly speakers: CommentForm_commentingFragment['onBehalfOf'];
  readonly fault: FormFault | undefined;
}

/** For the secretariat: who said it, how it arrived, and when. A person in a seat is one choice, because the seat is said with it. */
export function OnBehalfFields({ speakers, fault }: OnBehalfFieldsProps) {
  const { t } = useTranslation(['comments', 'common']);
  const language = useLanguage();
  const reason = useReason();
  const values = fault?.values ?? {};
  const wrong = (path: string) => fault?.fields[path] && reason(fault.fields[path]);
  const optional = t('common:form.optional');
  return (
    <Details summary={t('comments:form.behalf.title')} open={Boolean(values['onBehalf.personId'])}>
      <Stack gap="l">
        <p>{t('comments:form.behalf.hint')}</p>
        <Field name="onBehalf.personId" label={t('comments:form.behalf.person')} optional={optional} error={wrong('onBehalf.personId')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={values['onBehalf.personId']}
              placeholder={t('comments:form.behalf.nobody')}
              options={speakers.map(({ personId, seatId, name, label: seat }) => ({ value: `${personId} ${seatId}`, label: `${name ?? t('comments:entry.anonymous')}, ${seat}` }))}
            />
          )}
        </Field>
        <RadioGroup
          name="onBehalf.channel"
          legend={t('comments:form.behalf.channel')}
          defaultValue={values['onBehalf.channel'] ?? 'paper'}
          options={ENTRY_CHANNELS.map((channel) => ({ value: channel, label: label('entryChannel', channel, language) }))}
        />
        <Field name="onBehalf.saidOn" label={t('comments:form.behalf.saidOn')} optional={optional} error={wrong('onBehalf.saidOn')}>
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={values['onBehalf.saidOn']} />}
        </Field>
      </Stack>
    </Details>
  );
}
