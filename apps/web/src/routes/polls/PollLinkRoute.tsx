import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { useReason } from '../../layout/use-reason.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, mutate, refused, textOf } from '../../session/mutate.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { PollAbout } from './components/PollAbout.js';
import { PollAnswers } from './components/PollAnswers.js';
import { PollOptions } from './components/PollOptions.js';
import { PollSeats } from './components/PollSeats.js';
import { answersOf } from './poll-input.js';
import { AnswerPollByLinkDocument, PollLinkDocument, type PollLinkQuery } from './PollLink.generated.js';

/** A link that no longer works says so here, not on a general error page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data, errors } = await context.get(apiContext).execute(PollLinkDocument, { token });
  return { token, invitation: data?.datePollInvitation ?? null, reason: String(errors?.[0]?.extensions?.['reason'] ?? 'expired') };
}

/** Whoever holds the link answers, signed in or not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = textOf(form, 'token') ?? '';
  const result = await mutate(context, AnswerPollByLinkDocument, { input: { token, answers: answersOf(form, textOf(form, 'invitee') ?? '') } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${sitePath(languageOf(new URL(request.url).pathname), 'poll')}?token=${encodeURIComponent(token)}&${DONE}`);
}

/** A date poll, for whoever holds a mailed link: no account is needed. */
export default function PollLinkRoute() {
  const { t } = useTranslation('polls');
  const reason = useReason();
  const { token, invitation, reason: why } = useLoaderData<typeof loader>();
  if (invitation) return <Answering invitation={invitation} token={token} />;
  return (
    <Frame>
      <title>{t('link.brokenTitle')}</title>
      <Page>
        <PageHeader title={t('link.brokenTitle')} lead={`${reason(why)} ${t('link.broken')}`} />
      </Page>
    </Frame>
  );
}

function Answering({ token, invitation: { poll, invitee, isOpen } }: { readonly token: string; readonly invitation: PollLinkQuery['datePollInvitation'] }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const [search] = useSearchParams();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const deadline = formatDay(poll.deadlineOn, language, { weekday: true });
  const over = poll.state === 'open' ? t('lead.over', { deadline }) : t(`lead.${poll.state}`);
  return (
    <ForumFrame forum={poll.forum}>
      <title>{t('link.title', { title: poll.title })}</title>
      <Page>
        <PageHeader title={poll.title} titleLang={poll.language} lead={isOpen ? t('link.lead', { person: invitee.personName, seat: invitee.seatLabel, deadline }) : over} facts={<PollAbout poll={poll} />} />
        <Stack gap="xl">
          {search.has(DONE) && isOpen && <Notice kind="success" title={t('link.done')}>{t('link.doneSays', { deadline })}</Notice>}
          {isOpen && (
            <Section id="answer" title={t('answers')}>
              <PollAnswers consequence={t('link.consequence')} fault={fault} hidden={{ token }} invitee={invitee} poll={poll} submit={t(invitee.answeredAt === null ? 'send' : 'change')} />
            </Section>
          )}
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
