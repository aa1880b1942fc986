import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay, today } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import type { TimelineEntry } from '@mesa/ui/Timeline';
import { useLanguage } from '../../../i18n/use-language.js';
import { commentPath } from '../../comments/comment-address.js';
import type { CommentEntry_commentFragment } from '../../comments/components/CommentEntry.generated.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { Contestations } from './Contestations.js';
import { SideWords } from './SideWords.js';
import type { WordingHistory_statementFragment } from './WordingHistory.generated.js';

export interface Pinned {
  /** Every statement, the latest first. */
  readonly statements: readonly WordingHistory_statementFragment[];
  /** Ids of those that the page shows in full: the timeline leads to them. */
  readonly shownIds: readonly string[];
  readonly comments: readonly CommentEntry_commentFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
  /** IANA zone of the days shown. */
  readonly zone: string;
}

type Dated = TimelineEntry & { readonly day: string };

/** What a reader sees of a text in a line of time. */
const EXCERPT = 140;
const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text);

/** What was stated, contested, commented and answered about one wording, the latest first. */
export function usePinnedEntries({ statements, shownIds, comments, place, zone }: Pinned): (wording: { readonly id: string; readonly number: number }) => TimelineEntry[] {
  const told = useStatementEntries(shownIds, zone);
  const said = useCommentEntries(place, zone);
  return ({ id, number }) => {
    const entries = [
      ...statements.filter(({ wording }) => wording.id === id).flatMap((statement) => told(statement, number)),
      ...comments.filter(({ wording }) => wording?.number === number).flatMap((comment) => said(comment, number)),
    ];
    return entries.sort((one, other) => other.day.localeCompare(one.day)).map(({ day: _day, ...entry }) => entry);
  };
}

function useStatementEntries(shownIds: readonly string[], zone: string): (statement: WordingHistory_statementFragment, number: number) => Dated[] {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const dated = (instant: string) => {
    const day = today(zone, new Date(instant));
    return { day, date: formatDay(day, language), dateTime: day };
  };
  return (statement, number) => {
    const { id, statedOn, contestations } = statement;
    const isShown = shownIds.includes(id);
    const to = <Link href={`#statement-${id}`}>{t('history.toStatement')}</Link>;
    return [
      {
        key: id,
        id: isShown ? undefined : `statement-${id}`,
        day: statedOn?.latest ?? '',
        date: statedOn ? formatPartialDate(statedOn, language) : t('sides.undated'),
        title: t('history.statement', { number }),
        children: <Stack gap="s"><SideWords statements={[statement]} />{isShown ? null : <Contestations contestations={contestations} zone={zone} />}</Stack>,
      },
      ...contestations.flatMap((one): Dated[] => [
        { key: `${one.id}-made`, ...dated(one.contestedAt), title: t('history.contested'), tone: one.answer === null ? 'late' : 'neutral', children: to },
        ...(one.answeredAt === null ? [] : [{ key: `${one.id}-answered`, ...dated(one.answeredAt), title: t('history.contestationAnswered'), children: to }]),
      ]),
    ];
  };
}

function useCommentEntries(place: Pinned['place'], zone: string): (comment: CommentEntry_commentFragment, number: number) => Dated[] {
  const { t } = useTranslation('commitments');
  const { t: words } = useTranslation('comments');
  const language = useLanguage();
  const dated = (instant: string) => {
    const day = today(zone, new Date(instant));
    return { day, date: formatDay(day, language), dateTime: day };
  };
  return ({ id, kind, text, language: written, postedAt, authorName, organization, responses }, number) => {
    const href = commentPath(language, { jurisdiction: place.jurisdiction, slug: place.plan }, id);
    return [
      {
        key: id,
        ...dated(postedAt),
        title: t('history.comment', { kind: label('commentKind', kind, language), number }),
        children: (
          <>
            <Link href={href}>{text === null ? t('history.noText') : <OwnWords language={written}>{excerpt(text)}</OwnWords>}</Link>
            <FactLine facts={[authorName ?? words('entry.anonymous'), organization?.name]} />
          </>
        ),
      },
      ...responses.flatMap((response): Dated[] =>
        response.publishedAt === null ? [] : [{
          key: response.id,
          ...dated(response.publishedAt),
          title: t('history.response', { disposition: label('disposition', response.disposition, language) }),
          tone: 'good',
          children: <><Link href={href}><OwnWords language={response.language}>{excerpt(response.reason)}</OwnWords></Link><FactLine facts={[response.unit?.name]} /></>,
        }],
      ),
    ];
  };
}
