import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { AttendanceDocument, type AttendanceQuery } from './Attendance.generated.js';
import { AttendanceOverTime } from './components/AttendanceOverTime.js';

/** As many as a table holds side by side. */
const AT_ONCE = 6;
/** The whole history of most forums. */
const MANY = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, AttendanceDocument, { ...address, first: AT_ONCE, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, after, can: await forumAbilities(context, address) };
}

type Record = AttendanceQuery['forum']['attendanceRecord'];

function useLead(): (record: Record) => string {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return ({ meetings, figures: { meetings: count, attended, seats } }) => {
    if (meetings.length === 0) return t('record.none');
    if (attended === null || seats === null) return t('record.leadUnknown', { count: meetings.length });
    return t('record.lead', { count, attended: number.format(attended), seats: number.format(seats) });
  };
}

/** Who came, seat by seat and bench by bench, over the meetings. */
export default function AttendanceRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { forum, after, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, attendanceRecord: record } = forum;
  const lead = useLead()(record);
  const here = forumPagePath(language, jurisdiction.slug, slug, 'attendance');
  const file = `/files/attendance/${language}/${jurisdiction.slug}/${slug}.csv`;
  const meetings = record.meetings.map(({ id, ordinal, meeting: { heldOn, scheduledOn } }) => {
    const day = heldOn ? formatPartialDate(heldOn, language) : scheduledOn && formatDay(scheduledOn, language);
    return { id, name: [t('number', { ordinal }), ...(day ? [day] : [])].join(', ') };
  });
  const { hasNextPage, endCursor } = record.pageInfo;
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('record.title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('title')} items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'meetings'), label: t('title') }]} />}
          title={t('record.title')}
          lead={lead}
          note={
            record.benches.length > 0 && (
              <>
                {/* Files, not pages: the router must not fetch them. */}
                <p>
                  <a href={`${file}?first=${AT_ONCE}${after === null ? '' : `&after=${after}`}`}>{t('record.export')}</a>
                </p>
                {(hasNextPage || after !== null) && (
                  <p>
                    <a href={`${file}?first=${MANY}`}>{t('record.exportAll', { count: MANY })}</a>
                  </p>
                )}
                <p>{t('record.says')}</p>
              </>
            )
          }
        />
        <Stack gap="l">
          {record.benches.length === 0 ? <EmptyState>{t('record.empty')}</EmptyState> : <AttendanceOverTime benches={record.benches} meetings={meetings} />}
          <Pagination
            label={t('record.pages')}
            next={hasNextPage ? { href: `${here}?after=${endCursor ?? ''}`, label: t('record.earlier') } : undefined}
            previous={after === null ? undefined : { href: here, label: t('record.latest') }}
          />
        </Stack>
      </Page>
    </ForumFrame>
  );
}
