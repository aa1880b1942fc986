import { useTranslation } from 'react-i18next';

import { forumPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { KeptForums_forumFragment } from './KeptForums.generated.js';

interface KeptForumsProps {
  readonly forums: readonly KeptForums_forumFragment[];
}

/** The forums that the reader keeps: the way to their Friday pages. */
export function KeptForums({ forums }: KeptForumsProps) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (
    <Section id="forums" title={t('forums')}>
      <ul>
        {forums.map(({ slug, name, jurisdiction }) => (
          <li key={`${jurisdiction.slug}/${slug}`}>
            <Link href={forumPagePath(language, jurisdiction.slug, slug, 'friday')}>{t('friday', { forum: name })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
