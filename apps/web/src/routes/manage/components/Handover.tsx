import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { EntryField } from './EntryField.js';
import { EntryForm } from './EntryForm.js';

interface HandoverProps {
  readonly forumId: string;
  readonly fault: FormFault | undefined;
}

/** What is left to whoever comes next, and what came from whoever was before. */
export function Handover({ forumId, fault }: HandoverProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <Stack>
      <p>{t('handover.lead')}</p>
      <p>
        <a href={`/files/handover/${language}/${forumId}`} download>
          {t('handover.download')}
        </a>
      </p>
      <Details summary={t('handover.receive')} open={fault?.values['act'] === 'receiveHandover'}>
        <EntryForm act="receiveHandover" prefix="handover-" encType="multipart/form-data" fault={fault} labels={{ file: t('handover.file') }} hidden={{ forumId }} submit={t('handover.submit')} consequence={t('handover.consequence')}>
          <EntryField name="file" label={t('handover.file')} hint={t('handover.hint')} required>
            {({ defaultValue: _, ...control }) => <TextInput {...control} type="file" accept=".json" />}
          </EntryField>
        </EntryForm>
      </Details>
    </Stack>
  );
}
