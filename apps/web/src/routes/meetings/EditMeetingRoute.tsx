import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf, valuesOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { subjectValue } from '../commitments/subject.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { type AgendaDraft, BLANK_ITEM, agendaIn, agendaInput, agendaOf, editAgenda } from './agenda-draft.js';
import { AgendaFields } from './components/AgendaFields.js';
import { AreaField } from '../../layout/AreaField.js';
import { MeetingFields, type MeetingValues } from './components/MeetingFields.js';
import { EditMeetingDocument, type EditMeetingQuery, UpdateMeetingDocument } from './EditMeeting.generated.js';
import { meetingDeskPath } from './meeting-desk-path.js';
import { detailsOf } from './meeting-input.js';
import { meetingLabels } from './meeting-labels.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, EditMeetingDocument, { id: params['meeting'] ?? '' });
}

interface Drafted {
  readonly agenda?: readonly AgendaDraft[];
  readonly values?: Readonly<Record<string, string>>;
  readonly fault?: FormFault;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const agenda = agendaOf(form);
  const edited = editAgenda(agenda, textOf(form, 'act') ?? '');
  if (edited) return { agenda: edited, values: valuesOf(form) };
  const language = languageOf(new URL(request.url).pathname);
  const meetingForumId = params['meeting'] ?? '';
  const input = { ...detailsOf(form, language), meetingForumId, version: Number(form.get('version')), agenda: agendaInput(agenda), shortNoticeReason: textOf(form, 'shortNoticeReason') };
  const result = await mutate(context, UpdateMeetingDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(meetingDeskPath(language, params['jurisdiction'] ?? '', params['forum'] ?? '', meetingForumId));
}

type Held = EditMeetingQuery['meetingForum'];

const valuesOfMeeting = ({ meeting, access }: Held): MeetingValues => ({
  ...meeting,
  day: meeting.scheduledOn,
  from: meeting.scheduledFrom?.slice(0, 5) ?? null,
  until: meeting.scheduledUntil?.slice(0, 5) ?? null,
  joinUrl: access?.joinUrl ?? null,
});

const agendaOfMeeting = ({ meeting }: Held): AgendaDraft[] =>
  meeting.agenda.map((item) => ({
    id: item.id,
    kind: item.kind ?? BLANK_ITEM.kind,
    title: item.title,
    description: item.description ?? '',
    minutes: String(item.plannedMinutes ?? ''),
    lateReason: '',
    subject: subjectValue(item),
    actionItemId: item.actionItemId ?? '',
  }));

/** A draft or a convened meeting, to change it. */
export default function EditMeetingRoute() {
  const { t } = useTranslation('meetings');
  const { meetingForum: held } = useLoaderData<typeof loader>();
  const drafted = useActionData() as Drafted | undefined;
  const { fault } = drafted ?? {};
  const agenda = drafted?.agenda ?? (fault ? agendaIn(fault.values) : agendaOfMeeting(held));
  const isConvened = held.meeting.state === 'convened';
  const lead = t(isConvened ? 'edit.leadConvened' : 'edit.leadDraft');
  return (
    <ForumFrame forum={held.forum} mayManage>
      <title>{`${t('edit.title')}: ${held.forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('edit.title')} lead={lead} />
        <Form method="post">
          <Stack gap="xl">
            <FormFaults fault={fault} key={fault?.requestId} labels={meetingLabels(t, agenda)} />
            <input name="version" type="hidden" value={held.meeting.version} />
            <MeetingFields fault={fault} timeZone={held.meeting.timeZone} values={{ ...valuesOfMeeting(held), ...drafted?.values }} />
            {fault?.reason === 'notice_required' && <AreaField label={t('form.shortNoticeReason')} name="shortNoticeReason" fault={fault} required />}
            <Section id="agenda" title={t('form.agenda')}>
              <AgendaFields agenda={agenda} fault={fault} frozen={isConvened} plans={held.forum.plans} />
            </Section>
            <FormActions consequence={lead}>
              <Button name="act" value="save" variant="primary">
                {t('edit.save')}
              </Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
