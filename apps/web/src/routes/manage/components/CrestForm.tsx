import { useTranslation } from 'react-i18next';

import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import type { FormFault } from '../../../session/mutate.js';
import type { ManageOverviewQuery } from '../ManageForum.generated.js';
import styles from './CrestForm.module.css';
import { EntryField } from './EntryField.js';
import { EntryForm } from './EntryForm.js';
import { RowAct } from './RowAct.js';

interface CrestFormProps {
  readonly forum: ManageOverviewQuery['forum'];
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** The picture that the forum's actas bear on paper. */
export function CrestForm({ forum, fault, idempotencyKey }: CrestFormProps) {
  const { t } = useTranslation('manage');
  const { id: forumId, version, crest, name } = forum;
  return (
    <Stack>
      {crest?.filePath && (
        <>
          <img alt={t('crest.alt', { forum: name })} className={styles.crest} src={crest.filePath} />
          <RowAct act="removeCrest" hidden={{ forumId, version }} name={t('crest.remove')}>
            {t('crest.remove')}
          </RowAct>
        </>
      )}
      <EntryForm act="setCrest" encType="multipart/form-data" prefix="crest-" fault={fault} labels={{ file: t('crest.file') }} hidden={{ forumId, version, title: t('crest.alt', { forum: name }) }} idempotencyKey={idempotencyKey} submit={t('crest.save')} consequence={t('crest.consequence')}>
        <EntryField name="file" label={t('crest.file')} hint={t('crest.hint')} required>
          {({ defaultValue: _, ...control }) => <TextInput {...control} type="file" accept=".png,.jpg,.jpeg" />}
        </EntryField>
      </EntryForm>
    </Stack>
  );
}
