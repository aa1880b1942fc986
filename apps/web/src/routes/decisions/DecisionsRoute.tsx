import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { forumPagePath, meetingPath } from '@mesa/domain/addresses';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { DecisionFate } from './components/DecisionFate.js';
import { DecisionLine } from './components/DecisionLine.js';
import { DecisionsDocument, type DecisionsQuery } from './Decisions.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, DecisionsDocument, { ...address, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, after, can: await forumAbilities(context, address) };
}

/** What the forum decided, the latest first. */
export default function DecisionsRoute() {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { forum, after, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, decisions } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'decisions');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={t('lead', { count: decisions.edges.length })} note={<DecisionsNote ballots={forumPagePath(language, jurisdiction.slug, slug, 'ballots')} record={can.scheduleMeeting ? forumPagePath(language, jurisdiction.slug, slug, 'decisions', 'new') : null} />} />
        <Stack gap="l">
          {decisions.edges.map(({ node }) => (
            <div id={node.id} key={node.id}>
              <DecisionLine decision={node} origin={<DecisionOrigin decision={node} jurisdiction={jurisdiction.slug} forum={slug} />} />
              <DecisionFate decision={node} forum={slug} jurisdiction={jurisdiction.slug} />
            </div>
          ))}
        </Stack>
        <Pagination
          label={t('pages')}
          previous={after === null ? undefined : { href: here, label: t('newest') }}
          next={decisions.pageInfo.hasNextPage ? { href: `${here}?after=${decisions.pageInfo.endCursor ?? ''}`, label: t('older') } : undefined}
        />
      </Page>
    </ForumFrame>
  );
}

/** In the margin: what is put to the vote between meetings, and for the secretariat, writing down what was agreed so. */
function DecisionsNote({ ballots, record }: { readonly ballots: string; readonly record: string | null }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p>
        <Link href={ballots}>{t('outside.ballots')}</Link>
      </p>
      {record !== null && <LinkButton href={record}>{t('outside.title')}</LinkButton>}
    </>
  );
}

interface DecisionOriginProps {
  readonly decision: DecisionsQuery['forum']['decisions']['edges'][number]['node'];
  readonly jurisdiction: string;
  readonly forum: string;
}

/** "sesión 3, 12 de mayo de 2022", leading there. */
function DecisionOrigin({ decision: { meetingForum, decidedOn }, jurisdiction, forum }: DecisionOriginProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const ordinal = meetingForum?.ordinal ?? null;
  return (
    <>
      {ordinal === null ? t('outOfSession') : <Link href={meetingPath(language, jurisdiction, forum, ordinal)}>{t('inMeeting', { ordinal })}</Link>}
      {`, ${decidedOn ? formatPartialDate(decidedOn, language) : t('undated')}`}
    </>
  );
}
