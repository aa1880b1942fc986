import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, mutate, refused, textOf } from '../../session/mutate.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { meetingName, meetingWhen } from '../meetings/components/meeting-words.js';
import { answerIn } from './answer-input.js';
import { AnswerByLinkDocument, AnswerLinkDocument, type AnswerLinkQuery } from './AnswerLink.generated.js';
import { AnswerForm } from './components/AnswerForm.js';

/** Opening the link answers nothing; one that no longer works says so here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data } = await context.get(apiContext).execute(AnswerLinkDocument, { token });
  return { token, link: data?.convocationByLink ?? null };
}

/** The token is the right: nobody has to be signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = textOf(form, 'token') ?? '';
  const result = await mutate(context, AnswerByLinkDocument, { input: { token, ...answerIn(form) } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}?token=${encodeURIComponent(token)}`);
}

/** Whether one comes, for whoever holds the mailed link: two presses on a phone. */
export default function AnswerLinkRoute() {
  const { t } = useTranslation('convocations');
  const { token, link } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  if (link === null) {
    return (
      <Frame>
        <title>{t('link.brokenTitle')}</title>
        <Page>
          <PageHeader title={t('link.brokenTitle')} lead={t('link.broken')} />
        </Page>
      </Frame>
    );
  }
  const { meetingForum: held, own, isOpen } = link;
  return (
    <ForumFrame forum={held.forum}>
      <title>{t('link.title')}</title>
      <Page>
        <PageHeader title={isOpen ? t('link.title') : t('link.closedTitle')} lead={<Lead link={link} />} />
        <Stack gap="l">
          {isOpen && own.seatLabel && <p>{t(`link.as.${own.capacity}`, { seat: own.seatLabel })}</p>}
          {isOpen && <AnswerForm fault={fault} hidden={{ token }} mode={held.meeting.mode} own={own} />}
          <About link={link} />
        </Stack>
      </Page>
    </ForumFrame>
  );
}

type LinkData = NonNullable<AnswerLinkQuery['convocationByLink']>;

/** What and when; or why nothing is asked any more. */
function Lead({ link: { meetingForum: held, isOpen } }: { readonly link: LinkData }) {
  const { t } = useTranslation('convocations');
  const words = useTranslation('meetings').t;
  const language = useLanguage();
  const { meeting } = held;
  const when = meetingWhen(words, meeting, language) ?? words('noDateYet');
  if (meeting.state === 'cancelled') return <>{t('link.cancelled', { when })}</>;
  if (!isOpen) return <>{t('link.over', { when })}</>;
  return <>{t('link.when', { name: meetingName(words, held), when, zone: meeting.timeZone })}</>;
}

function About({ link: { meetingForum: held, joinUrl, isOpen } }: { readonly link: LinkData }) {
  const { t } = useTranslation('convocations');
  const words = useTranslation('meetings').t;
  const language = useLanguage();
  const { meeting, forum, ordinal } = held;
  const own = (text: string) => <OwnWords language={meeting.language}>{text}</OwnWords>;
  return (
    <>
      <DefinitionList
        items={[
          ...(meeting.state === 'cancelled' && meeting.stateReason !== null ? [{ term: words('form.reason'), description: own(meeting.stateReason) }] : []),
          ...(meeting.place ? [{ term: words('page.place'), description: own(meeting.place) }] : []),
          ...(meeting.mode === 'unknown' ? [] : [{ term: words('page.mode'), description: label('meetingMode', meeting.mode, language) }]),
          ...(joinUrl === null || !isOpen ? [] : [{ term: t('link.join'), description: <a href={joinUrl} rel="noreferrer">{words('page.join')}</a> }]),
          ...(meeting.purpose === null ? [] : [{ term: words('page.purpose'), description: own(meeting.purpose) }]),
          ...(meeting.whatWillBeDecided === null ? [] : [{ term: words('page.decides'), description: own(meeting.whatWillBeDecided) }]),
        ]}
      />
      {ordinal !== null && (
        <p>
          <Link href={meetingPath(language, forum.jurisdiction.slug, forum.slug, ordinal)}>{t('link.page')}</Link>
        </p>
      )}
    </>
  );
}
