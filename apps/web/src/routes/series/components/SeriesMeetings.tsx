import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { RowAct } from '../../manage/components/RowAct.js';
import { meetingDeskPath } from '../../meetings/meeting-desk-path.js';
import type { OneSeriesQuery } from '../Series.generated.js';

type Row = OneSeriesQuery['meetingSeries']['meetings'][number];

interface SeriesMeetingsProps {
  readonly meetings: readonly Row[];
  readonly version: number;
  readonly address: { readonly jurisdiction: string; readonly forum: string };
}

/** The meetings to come, the holidays among them flagged, and the way to leave one out. */
export function SeriesMeetings({ meetings, version, address: { jurisdiction, forum } }: SeriesMeetingsProps) {
  const { t } = useTranslation('series');
  const language = useLanguage();
  if (meetings.length === 0) return <EmptyState>{t('one.none')}</EmptyState>;
  return (
    <DataTable
      caption={t('one.meetings')}
      captionHidden
      columns={[
        {
          key: 'day', header: t('one.day'), rowHeader: true,
          cell: ({ on, day, meetingForumId, holiday }: Row) => (
            <>
              <Link href={meetingDeskPath(language, jurisdiction, forum, meetingForumId)}>{formatDay(day ?? on, language, { weekday: true })}</Link>
              <FactLine facts={[day !== null && day !== on && t('one.movedFrom', { day: formatDay(on, language) }), holiday !== null && <State key="holiday" tone="late">{t('one.holiday', { name: holiday })}</State>]} />
            </>
          ),
        },
        { key: 'state', header: t('one.state'), cell: ({ state, isEdited }: Row) => <>{label('meetingState', state, language)}<FactLine facts={[state === 'draft' && isEdited && t('one.edited')]} /></> },
        {
          key: 'act', header: t('one.act'),
          cell: ({ on, day, state }: Row) =>
            state === 'draft' && <RowAct act="except" consequence={t('one.exceptConsequence')} hidden={{ on, version }} name={t('one.exceptOf', { day: formatDay(day ?? on, language) })}>{t('one.except')}</RowAct>,
        },
      ]}
      groups={[{ key: 'all', rows: meetings }]}
      rowKey={({ on }) => on}
    />
  );
}
