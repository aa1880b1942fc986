import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath, meetingPath, minutesPath } from '@mesa/domain/addresses';
import type { MeetingState as StateOfMeeting } from '@mesa/domain/meeting-state';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { NavList } from '@mesa/ui/NavList';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { Pending } from '../actions/components/Pending.js';
import { SendingState } from '../convocations/components/SendingState.js';
import { runSendingAct } from '../convocations/sending-acts.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { JointSection } from './components/JointSection.js';
import { OfferJointMeetingDocument, WithdrawJointOfferDocument } from './components/JointSection.generated.js';
import { DuplicateForm } from './components/DuplicateForm.js';
import { MeetingState } from './components/MeetingState.js';
import { MeetingSteps } from './components/MeetingSteps.js';
import { SaveTemplateForm } from './components/SaveTemplateForm.js';
import { meetingName, meetingWhen } from './components/meeting-words.js';
import { AdjournMeetingDocument, CancelMeetingDocument, CloseMeetingDocument, ConveneMeetingDocument, DeclareNotHeldDocument, DuplicateMeetingDocument, MeetingDeskDocument, type MeetingDeskQuery, OpenMeetingDocument, SaveAgendaTemplateDocument } from './MeetingDesk.generated.js';
import { meetingDeskPath } from './meeting-desk-path.js';
import { meetingLabels } from './meeting-labels.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const data = await query(context, MeetingDeskDocument, { id: params['meeting'] ?? '' });
  return { ...data, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const aim = { meetingForumId: params['meeting'] ?? '', version: Number(form.get('version')) };
  const withReason = { input: { ...aim, reason: textOf(form, 'reason') ?? '' } };
  if (textOf(form, 'act') === 'saveTemplate') return saveTemplate(context, params, request, form);
  if (textOf(form, 'act') === 'duplicate') return duplicate(context, params, request, form);
  const acts: Readonly<Record<string, () => ReturnType<typeof mutate>>> = {
    convene: () => mutate(context, ConveneMeetingDocument, { input: { ...aim, officialNumber: textOf(form, 'officialNumber'), shortNoticeReason: textOf(form, 'shortNoticeReason') } }, form),
    cancel: () => mutate(context, CancelMeetingDocument, withReason, form),
    open: () => mutate(context, OpenMeetingDocument, { input: aim }, form),
    adjourn: () => mutate(context, AdjournMeetingDocument, withReason, form),
    close: () => mutate(context, CloseMeetingDocument, { input: aim }, form),
    declareNotHeld: () => mutate(context, DeclareNotHeldDocument, withReason, form),
    offer: () => mutate(context, OfferJointMeetingDocument, { input: { ...aim, forumId: textOf(form, 'forumId') ?? '' } }, form),
    withdrawOffer: () => mutate(context, WithdrawJointOfferDocument, { input: { offerId: textOf(form, 'offerId') ?? '', version: aim.version } }, form),
  };
  const result = (await runSendingAct(context, aim.meetingForumId, form)) ?? (await acts[textOf(form, 'act') ?? '']?.());
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

async function duplicate(context: ActionFunctionArgs['context'], params: ActionFunctionArgs['params'], request: Request, form: FormData) {
  const input = { meetingForumId: params['meeting'] ?? '', title: null, day: textOf(form, 'day'), from: textOf(form, 'from'), disambiguation: null, withJoinUrl: form.has('withJoinUrl'), idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, DuplicateMeetingDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(meetingDeskPath(languageOf(new URL(request.url).pathname), params['jurisdiction'] ?? '', params['forum'] ?? '', result.data.duplicateMeeting.meetingForum.id));
}

/** Leads to where templates are seen. */
async function saveTemplate(context: ActionFunctionArgs['context'], params: ActionFunctionArgs['params'], request: Request, form: FormData) {
  const language = languageOf(new URL(request.url).pathname);
  const input = { meetingForumId: params['meeting'] ?? '', name: textOf(form, 'name') ?? '', language, idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, SaveAgendaTemplateDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${forumPagePath(language, params['jurisdiction'] ?? '', params['forum'] ?? '', 'manage', 'meetings')}#templates`);
}

/** One meeting as its secretariat runs it: where it stands, what comes next. */
export default function MeetingDeskRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { meetingForum: held, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum, meeting } = held;
  const when = meetingWhen(t, meeting, language) ?? t('noDateYet');
  const name = meetingName(t, held);
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('desk.title', { name })}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs label={t('manage.title')} items={[{ href: forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage', 'meetings'), label: t('manage.title') }]} />}
          title={name}
          lead={t(`desk.lead.${meeting.state}`, { when })}
          facts={<FactLine facts={[<MeetingState key="state" state={meeting.state} />, when]} />}
          note={<DeskLinks held={held} />}
        />
        <Stack gap="xl">
          <FormFaults fault={fault} key={fault?.requestId} labels={{ ...meetingLabels(t), name: t('template.name') }} />
          <Pending forum={forum.slug} hasOpened={meeting.openedAt !== null} held={held} jurisdiction={forum.jurisdiction.slug} />
          {held.ordinal !== null && <SendingState convocation={held.convocation} state={meeting.state} timeZone={meeting.timeZone} version={meeting.version} />}
          <MeetingSteps fault={fault} held={held} />
          <DuplicateForm fault={fault} idempotencyKey={key} />
          <SaveTemplateForm fault={fault} idempotencyKey={key} />
          {held.jointOffers !== null && <JointSection fault={fault} held={held} />}
        </Stack>
      </Page>
    </ForumFrame>
  );
}

/** When there are minutes to be written, or read. */
const WITH_MINUTES: readonly StateOfMeeting[] = ['in_session', 'adjourned', 'held', 'not_held'];

/** To everything else that is done with this meeting. */
function DeskLinks({ held }: { readonly held: MeetingDeskQuery['meetingForum'] }) {
  const { t } = useTranslation('meetings');
  const convocations = useTranslation('convocations').t;
  const language = useLanguage();
  const { forum, viewerCan } = held;
  const page = (name: 'edit' | 'presence' | 'decisions' | 'convocation'): string => meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id, name);
  return (
    <NavList
      flow="column"
      label={t('desk.title', { name: meetingName(t, held) })}
      items={[
        ...(held.convocation === null ? [] : [{ href: page('convocation'), label: convocations('desk.link') }]),
        ...(viewerCan.recordPresence ? [{ href: page('presence'), label: t('desk.presence') }] : []),
        ...(held.viewerMayRecordDecision ? [{ href: page('decisions'), label: t('desk.outcomes') }] : []),
        ...(viewerCan.edit ? [{ href: page('edit'), label: t('desk.edit') }] : []),
        ...(held.ordinal === null
          ? []
          : [
              ...(WITH_MINUTES.includes(held.meeting.state) ? [{ href: minutesPath(language, forum.jurisdiction.slug, forum.slug, held.ordinal), label: t('desk.minutes') }] : []),
              { href: `${forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'documents', 'new')}?meeting=${held.id}`, label: t('desk.addDocument') },
              { href: meetingPath(language, forum.jurisdiction.slug, forum.slug, held.ordinal), label: t('desk.public') },
            ]),
      ]}
    />
  );
}
