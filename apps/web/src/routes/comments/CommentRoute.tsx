import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { commitmentPath, milestonePath, planPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { CommentOfReaderDocument, OneCommentDocument } from './Comment.generated.js';
import { COMMENT_ACTS } from './comment-acts.js';
import { AfterAmendment } from './components/AfterAmendment.js';
import { CommentActs } from './components/CommentActs.js';
import { CommentEntry } from './components/CommentEntry.js';
import { Moderations } from './components/Moderations.js';
import { RulesOfComments } from './components/RulesOfComments.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = params['comment'] ?? '';
  const { comment } = await query(context, OneCommentDocument, { id });
  const commitment = comment.wording?.commitment ?? notFound(context);
  requireCurrentSlug(request, params['place'], commitment.plan.slug);
  const own = context.get(apiContext).reader ? (await query(context, CommentOfReaderDocument, { id })).comment : null;
  return { comment, commitment, own, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const act = COMMENT_ACTS[String(form.get('act'))] ?? notFound(context);
  const result = await act(context, params['comment'] ?? '', form);
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** One comment at its permanent address, and what its reader may do with it. */
export default function CommentRoute() {
  const { t } = useTranslation('comments');
  const { t: tm } = useTranslation('moderation');
  const language = useLanguage();
  const { comment, commitment, own, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { plan } = commitment;
  const { jurisdiction, slug } = plan;
  const place = { jurisdiction: jurisdiction.slug, slug, timeZone: jurisdiction.timeZone };
  const number = comment.wording?.milestone?.number;
  const about = number === undefined
    ? { href: commitmentPath(language, jurisdiction.slug, slug, commitment), label: t('about.backToCommitment') }
    : { href: milestonePath(language, jurisdiction.slug, slug, commitment, number), label: t('about.backToMilestone', { number }) };
  const title = t('one.title', { name: comment.authorName ?? t('entry.anonymous') });
  return (
    <PlanFrame plan={plan}>
      <title>{`${title}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: planPath(language, jurisdiction.slug, slug), label: plan.title }, about]} />}
          title={title}
          lead={comment.wording?.title && t('one.place', { title: comment.wording.title })}
        />
        <CommentEntry comment={comment} place={place} />
        <AfterAmendment comment={comment} place={place} />
        {comment.moderations.length > 0 && (
          <Section id="moderation" title={tm('history.title')}>
            <Moderations comment={comment} timeZone={jurisdiction.timeZone} />
          </Section>
        )}
        {own && <CommentActs comment={comment} own={own} place={place} idempotencyKey={key} fault={refusal?.fault} />}
        <RulesOfComments plan={plan} />
      </Page>
    </PlanFrame>
  );
}
