import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { FORUM_KINDS } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ManageOverviewQuery } from '../ManageForum.generated.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { LinesEntry } from './LinesEntry.js';
import { TextEntry } from './TextEntry.js';

interface ForumFormProps {
  readonly forum: ManageOverviewQuery['forum'];
  readonly fault: FormFault | undefined;
}

/** What the forum is. */
export function ForumForm({ forum, fault }: ForumFormProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const labels = t('forum.fields', { returnObjects: true });
  return (
    <EntryForm
      act="updateForum"
      fault={fault}
      labels={labels}
      hidden={{ forumId: forum.id, version: forum.version, parentId: forum.parent?.id ?? '', succeedsId: forum.succeeds?.id ?? '' }}
      submit={t('forum.save')}
      consequence={t('publicAtOnce')}
    >
      <TextEntry name="name" label={labels.name} required value={forum.name} />
      <ChoiceEntry name="kind" label={labels.kind} required value={forum.kind} options={FORUM_KINDS.map((kind) => ({ value: kind, label: label('forumKind', kind, language) }))} />
      <LinesEntry name="purpose" label={labels.purpose} hint={t('forum.purposeHint')} value={forum.purpose} />
      <LinesEntry name="goal" label={labels.goal} hint={t('forum.goalHint')} value={forum.goal} />
      <LinesEntry name="aliases" label={labels.aliases} hint={t('onePerLine')} value={forum.aliases.map(({ name }) => name).join('\n')} rows={2} />
      <TextEntry name="formedBy" label={labels.formedBy} value={forum.formedBy} />
      <TextEntry name="started" label={labels.started} hint={t('dateHint')} value={forum.started?.raw} width="half" />
      <TextEntry name="ended" label={labels.ended} hint={t('dateHint')} value={forum.ended?.raw} width="half" />
      <LanguageEntry value={forum.language} />
    </EntryForm>
  );
}
