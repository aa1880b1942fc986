import { useTranslation } from 'react-i18next';

import { paragraphAnchor, passageAnchor } from '@mesa/domain/acta-parts';
import { actionPath, forumPagePath, minutesItemPath, minutesPath, plannedPath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FoundText_hitFragment } from './FoundText.generated.js';

/** Where a found text stands, down to its place in the page. */
export function pathOf(hit: FoundText_hitFragment, language: Language, jurisdiction: string): string {
  if (hit.planSlug && hit.commitmentNumber !== null) {
    const page = plannedPath(language, jurisdiction, { ...hit, planSlug: hit.planSlug, commitmentNumber: hit.commitmentNumber });
    return hit.kind === 'comment' || hit.kind === 'response' ? `${page}#${hit.kind}-${hit.id}` : page;
  }
  const forum = hit.forumSlug ?? '';
  if (hit.actionNumber !== null) return actionPath(language, jurisdiction, forum, hit.actionNumber);
  if (hit.meetingOrdinal === null) return forumPagePath(language, jurisdiction, forum, 'decisions');
  if (hit.blockPosition !== null) return `${minutesPath(language, jurisdiction, forum, hit.meetingOrdinal)}#${hit.paragraph === null ? passageAnchor(hit.blockPosition) : paragraphAnchor(hit.blockPosition, hit.paragraph)}`;
  return hit.agendaPosition === null ? minutesPath(language, jurisdiction, forum, hit.meetingOrdinal) : minutesItemPath(language, jurisdiction, forum, hit.meetingOrdinal, hit.agendaPosition);
}

/** One found text: what it is, the passage with the sought words, when. */
export function FoundText({ hit, jurisdiction }: { readonly hit: FoundText_hitFragment; readonly jurisdiction: string }) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  return (
    <Stack gap="s">
      <h3>
        <Link href={pathOf(hit, language, jurisdiction)}>{hit.title ?? (hit.actionNumber === null ? t(`kind.${hit.kind}`) : t('action', { number: hit.actionNumber }))}</Link>
      </h3>
      <p lang={hit.language === 'und' ? undefined : hit.language}>{hit.excerpt.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</p>
      <FactLine facts={[t(`kind.${hit.kind}`), formatDay(hit.at.slice(0, 10), language)]} />
    </Stack>
  );
}
