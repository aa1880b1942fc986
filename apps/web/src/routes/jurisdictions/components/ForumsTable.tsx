import { useTranslation } from 'react-i18next';

import { forumPath, meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { partialTermWords } from '../../forums/components/period-words.js';
import { meetingWhen } from '../../meetings/components/meeting-words.js';
import type { ForumsTable_forumFragment } from './ForumsTable.generated.js';

interface ForumsTableProps {
  readonly forums: readonly ForumsTable_forumFragment[];
  /** Slug of the jurisdiction. */
  readonly jurisdiction: string;
}

/** Each forum with its time and its next meeting. */
export function ForumsTable({ forums, jurisdiction }: ForumsTableProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  if (forums.length === 0) return <EmptyState>{t('jurisdiction.empty')}</EmptyState>;
  return (
    <DataTable
      caption={t('jurisdiction.forums')}
      captionHidden
      columns={[
        { key: 'name', header: t('jurisdiction.forum'), rowHeader: true, cell: (forum) => <Link href={forumPath(language, jurisdiction, forum.slug)}><OwnWords language={forum.language}>{forum.name}</OwnWords></Link> },
        { key: 'kind', header: t('jurisdiction.kind'), cell: (forum) => label('forumKind', forum.kind, language) },
        { key: 'since', header: t('jurisdiction.since'), cell: (forum) => partialTermWords(t, language, forum.started, forum.ended) ?? t('jurisdiction.unknownStart') },
        { key: 'next', header: t('jurisdiction.next'), cell: (forum) => <Next forum={forum} jurisdiction={jurisdiction} /> },
      ]}
      groups={[{ key: 'all', rows: forums }]}
      rowKey={(forum) => forum.slug}
    />
  );
}

function Next({ forum, jurisdiction }: { forum: ForumsTable_forumFragment; jurisdiction: string }) {
  const { t } = useTranslation('forums');
  const { t: inMeetings } = useTranslation('meetings');
  const language = useLanguage();
  const next = forum.comingMeetings.find(({ meeting }) => meeting.state !== 'draft');
  if (!next || next.ordinal === null) return t('jurisdiction.noNext');
  return <Link href={meetingPath(language, jurisdiction, forum.slug, next.ordinal)}>{meetingWhen(inMeetings, next.meeting, language) ?? inMeetings('noDateYet')}</Link>;
}
