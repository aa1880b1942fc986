import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { ForumCalendar } from './components/ForumCalendar.js';
import { MeetingsTable } from './components/MeetingsTable.js';
import { NextMeeting } from './components/NextMeeting.js';
import { meetingWhen } from './components/meeting-words.js';
import { MeetingsDocument, type MeetingsQuery } from './Meetings.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, MeetingsDocument, { ...address, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, after, can: await forumAbilities(context, address), publicUrl: context.get(apiContext).publicUrl };
}

/** What is the case, in one sentence. */
function useLead({ comingMeetings: [next], pastMeetings }: MeetingsQuery['forum']): string {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const whenOf = (meeting: Parameters<typeof meetingWhen>[1]): string => meetingWhen(t, meeting, language) ?? t('noDateYet');
  if (next) return t(next.meeting.state === 'in_session' ? 'lead.open' : 'lead.next', { when: whenOf(next.meeting) });
  const [last] = pastMeetings.edges;
  if (!last) return t('lead.none');
  const when = meetingWhen(t, last.node.meeting, language);
  return when === null ? t('lead.lastUndated') : t('lead.last', { when });
}

/** Every meeting of the forum: those to come, then those that were, year by year. */
export default function MeetingsRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { forum, after, can, publicUrl } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, comingMeetings, pastMeetings } = forum;
  const lead = useLead(forum);
  const here = forumPagePath(language, jurisdiction.slug, slug, 'meetings');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={after === null ? lead : undefined} note={can.scheduleMeeting ? <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings')}>{t('manage.title')}</LinkButton> : can.readPapers && <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'backlog')}>{t('proposeTopic')}</LinkButton>} />
        {comingMeetings.length > 0 && after === null && (
          <Section id="coming" title={t('coming')}>
            <Stack gap="l">
              {comingMeetings.map((held) => (
                <NextMeeting forum={slug} held={held} jurisdiction={jurisdiction.slug} key={held.id} />
              ))}
            </Stack>
          </Section>
        )}
        <Section id="past" title={t('past')} wide={pastMeetings.edges.length > 0}>
          {pastMeetings.edges.length === 0 ? (
            <EmptyState>{t('noPast')}</EmptyState>
          ) : (
            <Stack>
              <MeetingsTable forum={slug} jurisdiction={jurisdiction.slug} meetings={pastMeetings.edges.map(({ node }) => node)} />
              <Pagination
                label={t('pages')}
                previous={after === null ? undefined : { href: here, label: t('newest') }}
                next={pastMeetings.pageInfo.hasNextPage ? { href: `${here}?after=${pastMeetings.pageInfo.endCursor ?? ''}`, label: t('older') } : undefined}
              />
              <p>
                <Link href={forumPagePath(language, jurisdiction.slug, slug, 'attendance')}>{t('record.link')}</Link>
              </p>
            </Stack>
          )}
        </Section>
        <ForumCalendar jurisdiction={jurisdiction.slug} forum={slug} publicUrl={publicUrl} />
      </Page>
    </ForumFrame>
  );
}
