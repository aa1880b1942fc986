import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { dayAsked } from '@mesa/domain/as-of';
import { formatDay } from '@mesa/domain/local-time';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { AsOfChoice } from '../../layout/AsOfChoice.js';
import { AsOfNotice } from '../../layout/AsOfNotice.js';
import { query } from '../../session/query.js';
import { FormerHolders } from './components/FormerHolders.js';
import { ForumFrame } from './components/ForumFrame.js';
import { OwnWords } from './components/OwnWords.js';
import { forumCountWords } from './components/seat-counts.js';
import { seatsAsOf } from './components/seats-as-of.js';
import { SeatsTable } from './components/SeatsTable.js';
import { requireCurrentSlug } from './current-address.js';
import { forumAbilities } from './forum-abilities.js';
import { MembersDocument, type MembersQuery } from './Members.generated.js';
import { MembersAsOfDocument } from './MembersAsOf.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const asOf = dayAsked(new URL(request.url).searchParams);
  const { forum } = asOf === null ? await query(context, MembersDocument, address) : await membersAsOf(context, address, asOf);
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, asOf, can: await forumAbilities(context, address) };
}

async function membersAsOf(context: LoaderFunctionArgs['context'], address: { readonly jurisdiction: string; readonly slug: string }, day: string) {
  const { forum } = await query(context, MembersAsOfDocument, address);
  return { forum: { ...forum, seats: seatsAsOf(forum.seats, day), formerSeats: [] } };
}

type SeatOfForum = MembersQuery['forum']['seats'][number];

/** Who sits in the forum today, or sat in it on a day, side by side. */
export default function MembersRoute() {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { forum, asOf, can } = useLoaderData<typeof loader>();
  const { benches, seats, formerSeats } = forum;
  const members = seats.filter(({ standing }) => standing === 'member');
  const observers = seats.filter(({ standing }) => standing === 'observer');
  const of = (benchId: string | null): SeatOfForum[] => members.filter(({ bench }) => (bench?.id ?? null) === benchId);
  const groups = [
    ...benches.map(({ id, name, language }) => ({ key: id, heading: <OwnWords language={language}>{name}</OwnWords>, rows: of(id) })),
    { key: 'none', ...(benches.length > 0 && { heading: t('home.noBench') }), rows: of(null) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('members.title')}: ${forum.name}, ${forum.jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('members.title')} lead={asOf === null ? forumCountWords(t, seats) : t('members.asOf', { date: formatDay(asOf, language), count: seats.length })} />
        {asOf !== null && <AsOfNotice day={asOf} />}
        <Section id="seats" title={t('members.seats')} wide={members.length > 0}>
          {members.length === 0 ? (
            <EmptyState>{t('home.noSeats')}</EmptyState>
          ) : (
            <Stack>
              <SeatsTable caption={t(asOf === null ? 'members.caption' : 'members.captionThen')} groups={groups} />
              <p>{t('members.privacy')}</p>
            </Stack>
          )}
        </Section>
        {observers.length > 0 && (
          <Section id="observers" title={t('members.observers')} wide>
            <Stack>
              <p>{t('members.observersSay')}</p>
              <SeatsTable caption={t('members.observersCaption')} groups={[{ key: 'observers', rows: observers }]} />
            </Stack>
          </Section>
        )}
        <FormerHolders seats={formerSeats} />
        {asOf === null && <AsOfChoice />}
      </Page>
    </ForumFrame>
  );
}
