import { useTranslation } from 'react-i18next';

import { commitmentPath, commitmentSegment, milestonePath } from '@mesa/domain/addresses';
import { label, NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { capitalised } from '../capitalised.js';
import { type CommentsPlace, commentPath, dayOf } from '../comment-address.js';
import { CommentState } from './CommentState.js';
import type { LedgerTable_commentFragment } from './LedgerTable.generated.js';

interface LedgerTableProps {
  readonly comments: readonly LedgerTable_commentFragment[];
  readonly place: CommentsPlace;
}

/** Asked, when, by whom, due, how it stands, answered how. */
export function LedgerTable({ comments, place }: LedgerTableProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const day = (instant: string): string => formatDay(dayOf(instant, place.timeZone), language);
  return (
    <DataTable<LedgerTable_commentFragment>
      caption={t('ledger.rows')}
      captionHidden
      listUnder="1024"
      columns={[
        { key: 'what', header: t('ledger.what'), rowHeader: true, wide: true, cell: (comment) => <Link href={commentPath(language, place, comment.id)}><Asked comment={comment} /></Link> },
        { key: 'who', header: t('ledger.who'), cell: ({ authorName, organization }) => organization?.name ?? authorName ?? t('entry.anonymous') },
        { key: 'when', header: t('ledger.when'), cell: ({ postedAt }) => day(postedAt) },
        { key: 'where', header: t('ledger.where'), cell: (comment) => <Where comment={comment} place={place} /> },
        { key: 'due', header: t('ledger.due'), cell: ({ dueOn }) => (dueOn === null ? NO_DEADLINE_LABEL[language] : formatDay(dueOn, language)) },
        { key: 'state', header: t('ledger.state'), cell: ({ state, overdue, escalations }) => <><CommentState state={state} overdue={overdue} />{escalations.slice(-1).map(({ id, target, escalatedAt }) => <div key={id}>{t(`escalation.to.${target}`, { day: day(escalatedAt) })}</div>)}</> },
        { key: 'answer', header: t('ledger.answer'), cell: ({ responses }) => responses.map(({ id, disposition, publishedAt }) => <div key={id}>{label('disposition', disposition, language)}{publishedAt && `, ${day(publishedAt)}`}</div>) },
      ]}
      groups={[{ key: 'all', rows: comments }]}
      rowKey={({ id }) => id}
      rowId={({ id }) => id}
    />
  );
}

const EXCERPT = 140;

function Asked({ comment: { kind, text, state, language: written } }: { comment: LedgerTable_commentFragment }) {
  const language = useLanguage();
  if (text === null) return capitalised(label('commentState', state, language));
  const excerpt = text.length > EXCERPT ? `${text.slice(0, text.lastIndexOf(' ', EXCERPT))}…` : text;
  return <>{capitalised(label('commentKind', kind, language))}: <OwnWords language={written}>{excerpt}</OwnWords></>;
}

function Where({ comment: { wording }, place }: { comment: LedgerTable_commentFragment; place: CommentsPlace }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  if (!wording) return t('ledger.agendaItem');
  const { commitment, milestone } = wording;
  const id = commitmentSegment(commitment);
  return (
    <>
      <Link href={commitmentPath(language, place.jurisdiction, place.slug, commitment)}>{t('ledger.commitment', { id })}</Link>
      {milestone && <>, <Link href={milestonePath(language, place.jurisdiction, place.slug, commitment, milestone.number)}>{t('ledger.milestone', { number: milestone.number })}</Link></>}
    </>
  );
}
