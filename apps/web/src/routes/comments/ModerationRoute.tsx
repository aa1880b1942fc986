import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Prose } from '@mesa/ui/Prose';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, KEY_FIELD, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { dayOf } from './comment-address.js';
import { ModeratedComment } from './components/ModeratedComment.js';
import { ModerationRulesForm } from './components/ModerationRulesForm.js';
import { ModerationDocument, ModerationOfReaderDocument, type ModerationQuery, PublishModerationRulesDocument } from './Moderation.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, ModerationDocument, { ...address, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const mayPublish = context.get(apiContext).reader ? (await query(context, ModerationOfReaderDocument, address)).forum.viewerCanPublishModerationRules : false;
  return { forum, after, mayPublish, key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const input = { forumId: String(form.get('forumId')), text: String(form.get('text') ?? ''), language: String(form.get('language')), idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, PublishModerationRulesDocument, { input }, form);
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** By which rules comments are moderated, and every comment that was: nothing is hidden in silence. */
export default function ModerationRoute() {
  const { t } = useTranslation('moderation');
  const { forum, after, mayPublish, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { moderatedComments: moderated, jurisdiction, name } = forum;
  return (
    <ForumFrame forum={forum}>
      <title>{`${t('title')}: ${name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={t('lead')} />
        <Section id="rules" title={t('rules.title')}>
          <Rules forum={forum} />
          {mayPublish && <ModerationRulesForm forumId={forum.id} text={forum.moderationRules[0]?.text} idempotencyKey={key} fault={refusal?.fault} />}
        </Section>
        <Section id="moderated" title={t('list.title')}>
          {moderated.edges.length === 0 && <EmptyState>{t('list.none')}</EmptyState>}
          {moderated.edges.map(({ node }) => <ModeratedComment key={node.id} comment={node} jurisdiction={jurisdiction} forum={forum.slug} />)}
          <Pagination
            label={t('list.pages')}
            previous={after ? { href: '?', label: t('list.first') } : undefined}
            next={moderated.pageInfo.hasNextPage ? { href: `?after=${moderated.pageInfo.endCursor}`, label: t('list.older') } : undefined}
          />
        </Section>
      </Page>
    </ForumFrame>
  );
}

function Rules({ forum: { moderationRules: [rules], jurisdiction } }: { forum: ModerationQuery['forum'] }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  if (!rules) return <p>{t('rules.none')}</p>;
  return (
    <>
      <Prose>
        {rules.text.split(/(?:\r?\n){2,}/).map((paragraph, index) => <p key={index}><OwnWords language={rules.language}>{paragraph}</OwnWords></p>)}
      </Prose>
      <p><small>{t('rules.version', { number: rules.number, day: formatDay(dayOf(rules.publishedAt, jurisdiction.timeZone), language) })}</small></p>
    </>
  );
}
