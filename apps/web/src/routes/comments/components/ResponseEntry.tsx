import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Quote } from '@mesa/ui/Quote';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { type CommentsPlace, dayOf } from '../comment-address.js';
import type { ResponseEntry_responseFragment } from './ResponseEntry.generated.js';

interface ResponseEntryProps {
  readonly response: ResponseEntry_responseFragment;
  readonly place: CommentsPlace;
}

/** A reasoned response: what was done, why, who says so. */
export function ResponseEntry({ response, place }: ResponseEntryProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { disposition, reason, publishedAt, unit, amendment } = response;
  return (
    <Quote
      source={
        <FactLine
          facts={[
            <strong key="what">{t('response.title')}</strong>,
            label('disposition', disposition, language),
            unit?.name ?? t('response.bySecretariat'),
            publishedAt && formatDay(dayOf(publishedAt, place.timeZone), language),
            amendment && (
              <Link key="amendment" href={`${planPagePath(language, place.jurisdiction, place.slug, 'amendments')}/${amendment.number}`}>
                {t('response.amendment', { number: amendment.number })}
              </Link>
            ),
          ]}
        />
      }
    >
      {reason.split(/(?:\r?\n){2,}/).map((paragraph, index) => (
        <p key={index}>
          <OwnWords language={response.language} noted>{paragraph}</OwnWords>
        </p>
      ))}
    </Quote>
  );
}
