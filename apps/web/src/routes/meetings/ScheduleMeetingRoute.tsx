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
import { HiddenKey } from '../../layout/HiddenKey.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf, valuesOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { type AgendaDraft, BLANK_ITEM, agendaIn, agendaInput, agendaOf, draftOf, editAgenda } from './agenda-draft.js';
import { AgendaFields } from './components/AgendaFields.js';
import { MeetingFields, type MeetingValues } from './components/MeetingFields.js';
import { TemplateChoice } from './components/TemplateChoice.js';
import { meetingDeskPath } from './meeting-desk-path.js';
import { detailsOf } from './meeting-input.js';
import { meetingLabels } from './meeting-labels.js';
import { MeetingForumFrameDocument, ScheduleMeetingDocument, ScheduleMeetingForumDocument } from './ScheduleMeeting.generated.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, ScheduleMeetingForumDocument, addressOf(params));
  const chosen = new URL(request.url).searchParams.get('template');
  return { forum, template: forum.agendaTemplates.find(({ id }) => id === chosen), key: crypto.randomUUID() };
}

/** What the form holds while its agenda grows, or after it was refused. */
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
  const address = addressOf(params);
  const language = languageOf(new URL(request.url).pathname);
  const { forum } = await query(context, MeetingForumFrameDocument, address);
  const input = { ...detailsOf(form, language), forumId: forum.id, agenda: agendaInput(agenda), idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, ScheduleMeetingDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(meetingDeskPath(language, address.jurisdiction, address.slug, result.data.scheduleMeeting.meetingForum.id));
}

const BLANK: MeetingValues = { kind: 'ordinary', title: null, purpose: null, whatWillBeDecided: null, mode: 'in_person', place: null, day: null, from: null, until: null, joinUrl: null };

/** A new meeting, as a draft. */
export default function ScheduleMeetingRoute() {
  const { t } = useTranslation('meetings');
  const { forum, template, key } = useLoaderData<typeof loader>();
  const drafted = useActionData() as Drafted | undefined;
  const agenda = drafted?.agenda ?? (drafted?.fault ? agendaIn(drafted.fault.values) : (template?.items.map(draftOf) ?? [BLANK_ITEM]));
  const values = { ...BLANK, ...(template && { kind: template.kind }), ...drafted?.values };
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('schedule.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('schedule.title')} lead={t('schedule.lead')} />
        {/* Apart from the form, which a choice would leave unsent. */}
        {forum.agendaTemplates.length > 0 && <TemplateChoice chosen={template?.id} templates={forum.agendaTemplates} />}
        <Form key={template?.id} method="post">
          <Stack gap="xl">
            <FormFaults fault={drafted?.fault} key={drafted?.fault?.requestId} labels={meetingLabels(t, agenda)} />
            <HiddenKey value={key} />
            <MeetingFields fault={drafted?.fault} timeZone={forum.jurisdiction.timeZone} values={values} />
            <Section id="agenda" title={t('form.agenda')}>
              <AgendaFields agenda={agenda} fault={drafted?.fault} plans={forum.plans} />
            </Section>
            <FormActions consequence={t('schedule.lead')}>
              <Button name="act" value="save" variant="primary">
                {t('schedule.save')}
              </Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
