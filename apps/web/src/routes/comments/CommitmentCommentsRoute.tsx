import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useActionData, useLoaderData, useLocation } from 'react-router';

import { commitmentPath } from '@mesa/domain/addresses';
import { useLanguage } from '../../i18n/use-language.js';
import type { FormFault } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { carriedOf, commentingOf, postComment } from './commenting.js';
import { CommitmentCommentsDocument } from './Comments.generated.js';
import { CommentsPage } from './components/CommentsPage.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const address = { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', segment: params['commitment'] ?? '' };
  const { commitment } = await query(context, CommitmentCommentsDocument, { ...address, after: searchParams.get('after') });
  requireCurrentSlug(request, params['plan'], commitment.plan.slug);
  return { commitment, replyId: searchParams.get('reply'), commenting: await commentingOf(context, 'commitment', commitment.id), carrying: await carriedOf(context, searchParams.get('carry')), key: crypto.randomUUID() };
}

export const action = postComment;

/** Everything that was said about a commitment as a whole, and the form to say more. */
export default function CommitmentCommentsRoute() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { commitment, replyId, commenting, carrying, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { plan } = commitment;
  return (
    <CommentsPage
      plan={plan}
      title={t('about.commitment')}
      subject={{ title: commitment.wordingInForce?.title ?? t('about.backToCommitment'), href: commitmentPath(language, plan.jurisdiction.slug, plan.slug, commitment) }}
      comments={commitment.comments}
      figures={commitment.responseFigures}
      replyId={replyId}
      form={{ action: pathname, subject: { type: 'commitment', id: commitment.id }, wording: commitment.wordingInForce, commenting, carrying: carrying ?? undefined, idempotencyKey: key, fault: refusal?.fault }}
    />
  );
}
