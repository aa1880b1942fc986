import { useTranslation } from 'react-i18next';

import { forumPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { RulesOfComments_planFragment } from './RulesOfComments.generated.js';

/** Where it stands by which rules comments are moderated, and how each was. */
export function RulesOfComments({ plan: { jurisdiction, forums } }: { plan: RulesOfComments_planFragment }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const lead = forums.find(({ part }) => part === 'lead')?.forum;
  return lead ? <p><Link href={forumPagePath(language, jurisdiction.slug, lead.slug, 'moderation')}>{t('link')}</Link></p> : null;
}
