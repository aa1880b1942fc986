import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath, meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { actOnBallot } from './ballot-acts.js';
import { ballotPath } from './ballot-path.js';
import { BallotDocument, type BallotQuery } from './Ballot.generated.js';
import { BallotResult } from './components/BallotResult.js';
import { BallotSeats } from './components/BallotSeats.js';
import { ClerkPanel } from './components/ClerkPanel.js';
import { LiveBallot } from './components/LiveBallot.js';
import { OpenBallot } from './components/OpenBallot.js';

/** A ballot that is not closed is not there for who is not signed in: they are asked to sign in, and come back. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = params['ballot'] ?? '';
  if (!context.get(apiContext).reader) {
    const { data } = await context.get(apiContext).execute(BallotDocument, { id });
    if (!data) requireReader(context, request);
  }
  const { ballot } = await query(context, BallotDocument, { id });
  const pathname = new URL(request.url).pathname.replace(/\.data$/, '');
  const address = pathOf(languageOf(pathname), ballot);
  if (pathname !== address) throw redirect(address, 301);
  return { ballot, key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const result = await actOnBallot(context, await signedForm(context, request));
  return result && 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

type Ballot = BallotQuery['ballot'];

/** One address each: under its meeting, or under the forum. */
const pathOf = (language: Language, { id, forum, meetingForum }: Ballot): string => ballotPath(language, forum.jurisdiction.slug, forum.slug, meetingForum?.ordinal ?? null, id);

function useLead({ state, closesOn, takesVotes, cancelReason, decision, seats }: Ballot): string {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const day = closesOn === null ? '' : formatDay(closesOn, language, { weekday: true });
  const counts = { voted: seats.filter(({ hasVoted }) => hasVoted).length, seats: seats.filter(({ conflict }) => conflict === null).length };
  if (state === 'cancelled') return t('says.cancelled', { reason: cancelReason });
  if (state === 'closed') return t('says.closed', { result: label('decisionResult', decision?.result ?? 'unknown', language) });
  if (closesOn === null) return t('says.open', counts);
  return takesVotes ? t('says.openUntil', { ...counts, day }) : t('says.over', { day });
}

/** One ballot: for who votes, who keeps it, and, once closed, everybody. */
export default function BallotRoute() {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { ballot, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum, meetingForum } = ballot;
  const ordinal = meetingForum?.ordinal ?? null;
  const back = ordinal === null ? { href: forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'ballots'), label: t('backOut') } : { href: meetingPath(language, forum.jurisdiction.slug, forum.slug, ordinal), label: t('back', { ordinal }) };
  const heading = t(ballot.method === 'consensus' ? 'headingConsensus' : 'heading');
  return (
    <ForumFrame forum={forum}>
      <title>{`${heading}: ${forum.name}`}</title>
      <Page>
        <PageHeader kicker={<Breadcrumbs label={back.label} items={[back]} />} title={heading} lead={useLead(ballot)} />
        {meetingForum && ballot.takesVotes && <LiveBallot id={ballot.id} loadedAs={key} meetingForumId={meetingForum.id} voted={ballot.seats.filter(({ hasVoted }) => hasVoted).length} />}
        <OpenBallot ballot={ballot} fault={fault} formKey={key} path={pathOf(language, ballot)} />
        <BallotResult ballot={ballot} />
        <BallotSeats ballot={ballot} />
        <ClerkPanel ballot={ballot} fault={fault} key={key} />
      </Page>
    </ForumFrame>
  );
}
