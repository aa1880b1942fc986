import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useActionData, useLoaderData, useLocation } from 'react-router';

import { milestonePath } from '@mesa/domain/addresses';
import { useLanguage } from '../../i18n/use-language.js';
import type { FormFault } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { milestoneAddress } from '../commitments/milestone-address.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { carriedOf, commentingOf, postComment } from './commenting.js';
import { MilestoneCommentsDocument } from './Comments.generated.js';
import { CommentsPage } from './components/CommentsPage.js';
import { LiveComments } from './components/LiveComments.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { milestone } = await query(context, MilestoneCommentsDocument, { ...milestoneAddress(context, params), after: searchParams.get('after') });
  requireCurrentSlug(request, params['plan'], milestone.commitment.plan.slug);
  return { milestone, isFirst: !searchParams.has('after'), replyId: searchParams.get('reply'), commenting: await commentingOf(context, 'milestone', milestone.id), carrying: await carriedOf(context, searchParams.get('carry')), key: crypto.randomUUID() };
}

export const action = postComment;

/** Everything that was said about a milestone, and the form to say more. */
export default function MilestoneCommentsRoute() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { milestone, isFirst, replyId, commenting, carrying, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { commitment, number, comments } = milestone;
  return (
    <CommentsPage
      plan={commitment.plan}
      title={t('about.milestone', { number })}
      subject={{ title: milestone.wordingInForce?.title ?? t('about.backToMilestone', { number }), href: milestonePath(language, commitment.plan.jurisdiction.slug, commitment.plan.slug, commitment, number) }}
      comments={comments}
      figures={milestone.responseFigures}
      replyId={replyId}
      live={isFirst && <LiveComments milestoneId={milestone.id} shownIds={comments.edges.map(({ node }) => node.id)} />}
      form={{ action: pathname, subject: { type: 'milestone', id: milestone.id }, wording: milestone.wordingInForce, commenting, carrying: carrying ?? undefined, idempotencyKey: key, fault: refusal?.fault }}
    />
  );
}
