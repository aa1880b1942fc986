import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import type { Disposition } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { AnswerableDocument, type AnswerableQuery, DraftResponseDocument, PublishResponseDocument, ResponseDraftsDocument } from './Answer.generated.js';
import { AnswerForm } from './components/AnswerForm.js';

type Answerable = AnswerableQuery['plan']['responseLedger']['edges'][number]['node'];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { searchParams } = new URL(request.url);
  const { plan, me } = await query(context, AnswerableDocument, { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '' });
  requireCurrentSlug(request, params['plan'], plan.slug);
  const comments = plan.responseLedger.edges.flatMap(({ node }) => (node.viewerCan.draftResponse ? [node] : []));
  const drafts = comments.length === 0 ? [] : (await query(context, ResponseDraftsDocument, { commentIds: comments.map(({ id }) => id) })).responseDrafts;
  const draft = drafts.find(({ id }) => id === searchParams.get('draft')) ?? null;
  const chosenIds = draft ? draft.comments.map(({ id }) => id) : searchParams.getAll('comment');
  return { plan, comments, drafts, draft, chosenIds, mandates: me?.mandates ?? [], isKept: searchParams.has('kept'), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const draftVersion = textOf(form, 'draftVersion');
  const input = {
    commentIds: form.getAll('commentIds').map(String),
    disposition: String(form.get('disposition')) as Disposition,
    reason: String(form.get('reason') ?? ''),
    language: String(form.get('language')),
    organizationId: textOf(form, 'organizationId'),
    amendmentId: textOf(form, 'amendmentId'),
    draftId: textOf(form, 'draftId'),
    draftVersion: draftVersion === null ? null : Number(draftVersion),
    idempotencyKey: textOf(form, KEY_FIELD),
  };
  const { pathname } = new URL(request.url);
  if (form.get('act') === 'draft') {
    const kept = await mutate(context, DraftResponseDocument, { input }, form);
    return 'fault' in kept ? refused(kept.fault) : redirect(`${pathname.replace(/\.data$/, '')}?draft=${kept.data.draftResponse.response.id}&kept`);
  }
  const published = await mutate(context, PublishResponseDocument, { input }, form);
  if ('fault' in published) return refused(published.fault);
  return redirect(planPagePath(languageOf(pathname), params['jurisdiction'] ?? '', params['plan'] ?? '', 'responses'));
}

/** Answers one or several of the comments that wait for this reader. */
export default function AnswerRoute() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { plan, comments, drafts, draft, chosenIds, mandates, isKept, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { jurisdiction, slug } = plan;
  const ledger = planPagePath(language, jurisdiction.slug, slug, 'responses');
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('answer.title')}: ${plan.title}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: ledger, label: t('ledger.title') }]} />} title={t('answer.title')} lead={t('answer.lead', { count: comments.length })} />
        {isKept && draft && <Notice kind="success" title={t('answer.kept')} />}
        {drafts.length > 0 && !draft && (
          <Section id="drafts" title={t('answer.drafts')}>
            <ul>
              {drafts.map(({ id, reason }) => (
                <li key={id}><Link href={`?draft=${id}`}>{t('answer.draftOf', { start: reason.slice(0, 60) })}</Link></li>
              ))}
            </ul>
          </Section>
        )}
        {comments.length > 0 && (
          <AnswerForm
            key={draft?.id}
            comments={comments}
            place={{ jurisdiction: jurisdiction.slug, slug, timeZone: jurisdiction.timeZone }}
            answerers={answerersOf(comments, mandates, t('answer.secretariat'))}
            amendments={plan.amendments.edges.map(({ node }) => node)}
            mayPublish={comments.some(({ viewerCan }) => viewerCan.publishResponse)}
            chosenIds={chosenIds}
            draft={draft}
            idempotencyKey={key}
            fault={refusal?.fault}
          />
        )}
      </Page>
    </PlanFrame>
  );
}

/** The units of these comments for which the reader answers; the secretariat answers for itself or for any of them. */
function answerersOf(comments: readonly Answerable[], mandates: readonly { role: string; organizationId: string | null }[], secretariat: string): { id: string | null; name: string }[] {
  const responsible = comments.flatMap(({ wording }) => {
    const own = wording?.milestone?.responsibleUnits ?? [];
    return own.length > 0 ? own : (wording?.commitment?.responsibleUnits ?? []);
  });
  const units = [...new Map(responsible.map((unit) => [unit.id, unit])).values()];
  const isSecretariat = mandates.some(({ role }) => role === 'secretariat');
  const mine = units.filter(({ id }) => mandates.some(({ organizationId }) => organizationId === id));
  return isSecretariat ? [{ id: null, name: secretariat }, ...units] : mine;
}
