import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import type { FormFault } from '../../../session/mutate.js';
import type { ManageOverviewQuery } from '../ManageForum.generated.js';
import { EntryForm } from './EntryForm.js';
import { TextEntry } from './TextEntry.js';

interface SlugFormProps {
  readonly forum: ManageOverviewQuery['forum'];
  readonly fault: FormFault | undefined;
}

/** The forum's word in addresses; seldom changed, so folded away. */
export function SlugForm({ forum, fault }: SlugFormProps) {
  const { t } = useTranslation('manage');
  return (
    <Details summary={t('slug.now', { slug: forum.slug })} open={fault?.values['act'] === 'changeForumSlug'}>
      <EntryForm act="changeForumSlug" prefix="slug-" fault={fault} labels={{ slug: t('slug.field') }} hidden={{ forumId: forum.id, version: forum.version }} submit={t('slug.save')} consequence={t('slug.consequence')}>
        <TextEntry name="slug" label={t('slug.field')} hint={t('slug.hint')} required value={forum.slug} width="half" />
      </EntryForm>
    </Details>
  );
}
