import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { QuorumSentence } from '../meetings/components/QuorumSentence.js';
import { meetingDeskPath, signaturesPath } from '../meetings/meeting-desk-path.js';
import { answerIn } from './answer-input.js';
import { EnterRsvpForm } from './components/EnterRsvpForm.js';
import { RecipientsTable } from './components/RecipientsTable.js';
import { SendingState } from './components/SendingState.js';
import { ToCall } from './components/ToCall.js';
import { ConvocationDocument, EnterRsvpDocument } from './Convocation.generated.js';
import { runSendingAct } from './sending-acts.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { meetingForum } = await query(context, ConvocationDocument, { id: params['meeting'] ?? '' });
  if (!meetingForum.viewerCan.recordPresence || meetingForum.ordinal === null) return notFound(context);
  return { held: meetingForum, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const meetingForumId = params['meeting'] ?? '';
  const [seatId, personId] = (textOf(form, 'who') ?? '/').split('/');
  const channel = ENTRY_CHANNELS.find((one) => one === form.get('channel')) ?? 'phone';
  const needs = textOf(form, 'accessNeeds');
  const entered = { ...answerIn(form), accessNeeds: needs, alternateId: null, meetingForumId, seatId: seatId || null, personId: personId ?? '', channel, idempotencyKey: textOf(form, KEY_FIELD) };
  const result = textOf(form, 'act') === 'enter' ? await mutate(context, EnterRsvpDocument, { input: entered }, form) : await runSendingAct(context, meetingForumId, form);
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** Who was told, who answered, and whether there will be a quorum. */
export default function ConvocationRoute() {
  const { t } = useTranslation('convocations');
  const words = useTranslation('meetings').t;
  const language = useLanguage();
  const { held, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum, meeting, convocation, expectedQuorum, accessNeeds } = held;
  const name = meetingName(words, held);
  const recipients = convocation?.recipients ?? [];
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('desk.title', { name })}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs label={t('desk.back')} items={[{ href: meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id), label: name }]} />}
          title={t('desk.title', { name })}
          note={<Link href={signaturesPath(language, forum.jurisdiction.slug, forum.slug, held.id)}>{t('desk.signatures')}</Link>}
          lead={expectedQuorum ? <QuorumSentence quorum={expectedQuorum.quorum} tense="expected" /> : t('desk.lead')}
        />
        <Stack gap="xl">
          <FormFaults fault={fault} key={fault?.requestId} labels={{ answer: t('enter.answer'), channel: t('enter.channel'), who: t('enter.who'), accessNeeds: t('answer.needs') }} />
          <SendingState convocation={convocation} state={meeting.state} timeZone={meeting.timeZone} version={meeting.version} />
          {expectedQuorum && (
            <Section id="call" title={t('expected.title')}>
              <ToCall toCall={expectedQuorum.toCall} />
            </Section>
          )}
          {recipients.length > 0 && (
            <Section id="sent" title={t('table.caption')} wide>
              <RecipientsTable recipients={recipients} timeZone={meeting.timeZone} />
            </Section>
          )}
          {accessNeeds.length > 0 && (
            <Section id="needs" note={<p>{t('needs.says')}</p>} title={t('needs.title')}>
              <DefinitionList items={accessNeeds.map(({ personName, text }) => ({ term: personName ?? t('answer.nameless'), description: text }))} />
            </Section>
          )}
          {meeting.state === 'convened' && recipients.length > 0 && (
            <Section id="enter" title={t('enter.title')}>
              <EnterRsvpForm fault={fault} formKey={key} recipients={recipients} />
            </Section>
          )}
        </Stack>
      </Page>
    </ForumFrame>
  );
}
