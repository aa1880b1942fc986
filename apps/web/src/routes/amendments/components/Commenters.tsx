import { useTranslation } from 'react-i18next';

import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { commentPath, dayOf } from '../../comments/comment-address.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { AmendmentQuery } from '../Amendment.generated.js';

/** Those who had commented on the words: how many were told, and what they object to it. */
export function Commenters({ amendment: { state, origin, commentsOnWords, commentersObjections, plan } }: { readonly amendment: AmendmentQuery['amendment'] }) {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const place = { jurisdiction: plan.jurisdiction.slug, slug: plan.slug };
  const told = state === 'in_force' && origin === 'entered' ? 'told' : state === 'proposed' ? 'willBeTold' : 'about';
  return (
    <Stack gap="m">
      <p>{t(`commenters.${told}`, { count: commentsOnWords })}</p>
      {commentersObjections.length > 0 && (
        <Stack list="ul" gap="m">
          {commentersObjections.map(({ id, reason, authorName, language: own, objectedAt, comment }) => (
            <li key={id}>
              {t('commenters.objects')} <OwnWords language={own} noted>{reason}</OwnWords>
              <FactLine facts={[authorName, comment.organization?.name, <Link key="comment" href={commentPath(language, place, comment.id)}>{formatDay(dayOf(objectedAt, plan.jurisdiction.timeZone), language)}</Link>]} />
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
