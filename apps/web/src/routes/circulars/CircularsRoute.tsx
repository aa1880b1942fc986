import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { circularPath, forumPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { capitalised } from '../comments/capitalised.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { CircularsDocument, FollowForumDocument, FollowingDocument } from './Circulars.generated.js';
import { FollowForum } from './components/FollowForum.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, CircularsDocument, { ...address, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const own = context.get(apiContext).reader ? await query(context, FollowingDocument, { forumId: forum.id }) : null;
  return { forum, after, own, can: await forumAbilities(context, address) };
}

/** Follows the forum, or stops. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const input = { forumId: textOf(form, 'forumId') ?? '', personId: textOf(form, 'personId') ?? '', follows: textOf(form, 'act') === 'follow' };
  const followed = await mutate(context, FollowForumDocument, { input }, form);
  return 'fault' in followed ? refused(followed.fault) : redirect(forumPagePath(languageOf(new URL(request.url).pathname), params['jurisdiction'] ?? '', params['forum'] ?? '', 'circulars'));
}

/** What the secretariat wrote to many, as far as the reader may see it. */
export default function CircularsRoute() {
  const { t } = useTranslation('circulars');
  const language = useLanguage();
  const { forum, after, own, can } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug, circulars } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'circulars');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={t('lead', { count: circulars.edges.length })} note={can.scheduleMeeting && <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'circulars', 'new')}>{t('write')}</LinkButton>} />
        <FormFaults fault={fault} labels={{}} />
        <Stack gap="l" list="ol">
          {circulars.edges.map(({ node }) => (
            <li key={node.id}>
              <Link href={circularPath(language, jurisdiction.slug, slug, node.number)}>
                <OwnWords language={node.language}>{node.subject}</OwnWords>
              </Link>
              <FactLine facts={[t('number', { number: node.number }), formatDateTime(new Date(node.sentAt), jurisdiction.timeZone, language), capitalised(label('circularAudience', node.audience, language))]} />
            </li>
          ))}
        </Stack>
        <Pagination
          label={t('pages')}
          previous={after === null ? undefined : { href: here, label: t('newest') }}
          next={circulars.pageInfo.hasNextPage ? { href: `${here}?after=${circulars.pageInfo.endCursor ?? ''}`, label: t('older') } : undefined}
        />
        {own?.me?.personId && <FollowForum forumId={forum.id} personId={own.me.personId} follows={own.iFollow} />}
      </Page>
    </ForumFrame>
  );
}
