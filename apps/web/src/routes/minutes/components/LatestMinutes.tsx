import { useTranslation } from 'react-i18next';

import { minutesPath } from '@mesa/domain/addresses';
import { formatDay, today } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { LatestMinutes_minutesFragment } from './LatestMinutes.generated.js';

interface LatestMinutesProps {
  /** `Forum.latestMinutes`. */
  readonly minutes: LatestMinutes_minutesFragment | null;
  readonly jurisdiction: { readonly slug: string; readonly timeZone: string };
  readonly forum: { readonly slug: string };
}

/** The last acta of a forum in one sentence, for its first page. */
export function LatestMinutes({ minutes, jurisdiction, forum }: LatestMinutesProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const ordinal = minutes?.meetingForum.ordinal;
  if (!minutes || ordinal == null) return <EmptyState>{t('latest.none')}</EmptyState>;
  const { meeting, decisions } = minutes.meetingForum;
  const published = minutes.publishedAt === null ? minutes.publishedOn : today(jurisdiction.timeZone, new Date(minutes.publishedAt));
  return (
    <>
      <p>
        <Link href={minutesPath(language, jurisdiction.slug, forum.slug, ordinal)}>{t('title', { ordinal })}</Link>
        {meeting.heldOn && `, ${formatPartialDate(meeting.heldOn, language)}`}: {t('latest.decided', { count: decisions.length })}
      </p>
      <FactLine facts={[published !== null && t('latest.publishedOn', { date: formatDay(published, language) })]} />
    </>
  );
}
