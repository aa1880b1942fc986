import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { ballotPath } from './ballot-path.js';
import { BallotsDocument } from './Ballots.generated.js';
import { BallotLine } from './components/BallotLine.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { forum } = await query(context, BallotsDocument, address);
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, can: await forumAbilities(context, address) };
}

/** What the forum put to the vote between meetings. */
export default function BallotsRoute() {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { forum, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, ballotsOutOfSession } = forum;
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={t('lead', { count: ballotsOutOfSession.length })} note={can.scheduleMeeting && <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'ballots', 'new')}>{t('open.outTitle')}</LinkButton>} />
        <Stack gap="l">
          {ballotsOutOfSession.map((ballot) => (
            <BallotLine ballot={ballot} href={ballotPath(language, jurisdiction.slug, slug, null, ballot.id)} key={ballot.id} />
          ))}
        </Stack>
      </Page>
    </ForumFrame>
  );
}
