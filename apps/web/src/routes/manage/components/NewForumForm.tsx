import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { FORUM_KINDS } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { ChoiceEntry } from './ChoiceEntry.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { LinesEntry } from './LinesEntry.js';
import { TextEntry } from './TextEntry.js';

interface NewForumFormProps {
  readonly forumId: string;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** A further forum of the municipality. */
export function NewForumForm({ forumId, fault, idempotencyKey }: NewForumFormProps) {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const labels = { name: t('forum.fields.name'), slug: t('slug.field'), kind: t('forum.fields.kind'), purpose: t('forum.fields.purpose'), language: t('fields.language') };
  return (
    <Details summary={t('newForum.open')} open={fault?.values['act'] === 'createForum'}>
      <EntryForm act="createForum" prefix="new-" fault={fault} labels={labels} hidden={{ forumId }} idempotencyKey={idempotencyKey} submit={t('newForum.save')} consequence={t('newForum.consequence')}>
        <TextEntry name="name" label={labels.name} required />
        <TextEntry name="slug" label={labels.slug} hint={t('slug.hint')} required width="half" />
        <ChoiceEntry name="kind" label={labels.kind} required options={FORUM_KINDS.map((kind) => ({ value: kind, label: label('forumKind', kind, language) }))} />
        <LinesEntry name="purpose" label={labels.purpose} />
        <LanguageEntry />
      </EntryForm>
    </Details>
  );
}
