import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Quote } from '@mesa/ui/Quote';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { type CommentsPlace, commentPath, dayOf } from '../comment-address.js';
import type { AfterAmendment_commentFragment } from './AfterAmendment.generated.js';

interface AfterAmendmentProps {
  readonly comment: AfterAmendment_commentFragment;
  readonly place: CommentsPlace;
}

/** What became of a comment when the words it was about were amended: which act did it, where it was said again, what was objected. */
export function AfterAmendment({ comment: { amendedBy, carriedFrom, carriedTo, amendmentObjections, closedReason, language: own }, place }: AfterAmendmentProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  if (amendedBy === null && carriedFrom === null && carriedTo.length === 0) return null;
  const amendment = (number: number) => <Link href={`${planPagePath(language, place.jurisdiction, place.slug, 'amendments')}/${number}`}>{t('amended.amendment', { number })}</Link>;
  return (
    <Section id="amended" title={t('amended.title')}>
      {amendedBy && <p>{t('amended.changed')} {amendment(amendedBy.number)}.</p>}
      {carriedFrom && <p><Link href={commentPath(language, place, carriedFrom.id)}>{t('amended.carriedFrom', { number: carriedFrom.wording?.number })}</Link></p>}
      {carriedTo.map(({ id, wording }) => (
        <p key={id}><Link href={commentPath(language, place, id)}>{t('amended.carriedTo', { number: wording?.number })}</Link></p>
      ))}
      {closedReason !== null && <Quote source={<FactLine facts={[<strong key="what">{t('amended.closed')}</strong>]} />}><p><OwnWords language={own} noted>{closedReason}</OwnWords></p></Quote>}
      {amendmentObjections.map((objection) => (
        <Quote
          key={objection.id}
          source={<FactLine facts={[<strong key="what">{t('amended.objection')}</strong>, objection.authorName, amendment(objection.amendment.number), formatDay(dayOf(objection.objectedAt, place.timeZone), language)]} />}
        >
          <p><OwnWords language={objection.language} noted>{objection.reason}</OwnWords></p>
        </Quote>
      ))}
    </Section>
  );
}
