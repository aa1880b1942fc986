import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { PollAbout } from './components/PollAbout.js';
import { PollAnswers } from './components/PollAnswers.js';
import { PollOptions } from './components/PollOptions.js';
import { PollSeats } from './components/PollSeats.js';
import { pollDeskPath } from './poll-desk-path.js';
import { answersOf } from './poll-input.js';
import { AnswerPollDocument, PollDocument } from './Poll.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, PollDocument, { id: params['poll'] ?? '' });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const inviteeId = textOf(form, 'invitee') ?? '';
  const result = await mutate(context, AnswerPollDocument, { input: { inviteeId, channel: null, answers: answersOf(form, inviteeId) } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}?${DONE}`);
}

/** A date poll for who is signed in: their own seats' answers, and what all seats say. */
export default function PollRoute() {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { datePoll: poll } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const deadline = formatDay(poll.deadlineOn, language, { weekday: true });
  const { forum } = poll;
  return (
    <ForumFrame forum={forum} mayManage={poll.viewerMayManage}>
      <title>{t('link.title', { title: poll.title })}</title>
      <Page>
        <PageHeader
          title={poll.title}
          titleLang={poll.language}
          lead={poll.isOpen ? t('lead.open', { deadline }) : poll.state === 'open' ? t('lead.over', { deadline }) : t(`lead.${poll.state}`)}
          facts={<PollAbout poll={poll} />}
          note={poll.viewerMayManage ? <Link href={pollDeskPath(language, forum.jurisdiction.slug, forum.slug, poll.id)}>{t('manageThis')}</Link> : undefined}
        />
        <Stack gap="xl">
          {search.has(DONE) && <Notice kind="success" title={t('link.done')} />}
          {poll.isOpen &&
            poll.viewerInvitees.map((invitee) => (
              <Section id={invitee.id} key={invitee.id} title={t('answersFor', { seat: invitee.seatLabel })}>
                <PollAnswers consequence={t('link.consequence')} fault={fault} hidden={{}} invitee={invitee} poll={poll} submit={t(invitee.answeredAt === null ? 'send' : 'change')} />
              </Section>
            ))}
          <Section id="dates" title={t('options.title')} wide>
            <PollOptions poll={poll} />
          </Section>
          <Section id="seats" title={t('seats.title')} wide>
            <PollSeats poll={poll} />
          </Section>
        </Stack>
      </Page>
    </ForumFrame>
  );
}
