import { useTranslation } from 'react-i18next';

import { meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DataTable, type RowGroup } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { MeetingLine_heldFragment } from './MeetingLine.generated.js';
import { meetingDay, meetingName, meetingWhen } from './meeting-words.js';
import { MeetingState } from './MeetingState.js';

interface MeetingsTableProps {
  readonly meetings: readonly MeetingLine_heldFragment[];
  readonly jurisdiction: string;
  readonly forum: string;
}

/** Past meetings by year, as they come; those without a date stand together. */
export function MeetingsTable({ meetings, jurisdiction, forum }: MeetingsTableProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const groups = new Map<string, RowGroup<MeetingLine_heldFragment> & { rows: MeetingLine_heldFragment[] }>();
  for (const held of meetings) {
    const year = (held.meeting.heldOn?.latest ?? held.meeting.scheduledOn)?.slice(0, 4) ?? t('undated');
    const group = groups.get(year) ?? { key: year, heading: year, rows: [] };
    groups.set(year, group);
    group.rows.push(held);
  }
  return (
    <DataTable
      caption={t('pastCaption')}
      captionHidden
      groups={[...groups.values()]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'meeting',
          header: t('column.meeting'),
          rowHeader: true,
          cell: (held) => (
            <>
              <Link href={meetingPath(language, jurisdiction, forum, held.ordinal ?? 0)}>
                <OwnWords language={held.meeting.title === null ? language : held.meeting.language}>{meetingName(t, held)}</OwnWords>
              </Link>
              <FactLine facts={[held.meeting.kind !== 'unknown' && label('meetingKind', held.meeting.kind, language), held.meeting.title !== null && held.officialNumber]} />
            </>
          ),
        },
        { key: 'when', header: t('column.when'), cell: ({ meeting }) => <time dateTime={meetingDay(meeting)}>{meetingWhen(t, meeting, language) ?? t('noDate')}</time> },
        { key: 'state', header: t('column.state'), cell: ({ meeting }) => <MeetingState state={meeting.state} /> },
        { key: 'quorum', header: t('column.quorum'), cell: ({ quorumState }) => (quorumState === null ? t('quorum.none') : label('quorumState', quorumState, language)) },
      ]}
    />
  );
}
