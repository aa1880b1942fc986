import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { MEETING_KINDS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { AddDocumentDocument } from '../documents/AddDocument.generated.js';
import { fileOf } from '../documents/document-input.js';
import { SCANNED_FILES } from '../documents/document-lists.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { AreaField } from '../../layout/AreaField.js';
import { ChoiceField } from '../../layout/ChoiceField.js';
import { InputField } from '../../layout/InputField.js';
import { PastAttendanceFields } from './components/PastAttendanceFields.js';
import { pastMeetingOf } from './past-meeting-input.js';
import { RecordPastMeetingDocument } from './PastMeeting.generated.js';
import { MeetingForumFrameDocument } from './ScheduleMeeting.generated.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, MeetingForumFrameDocument, addressOf(params));
  return { forum, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const address = addressOf(params);
  const language = languageOf(new URL(request.url).pathname);
  const { forum } = await query(context, MeetingForumFrameDocument, address);
  const key = textOf(form, KEY_FIELD);
  const recorded = await mutate(context, RecordPastMeetingDocument, { input: { ...pastMeetingOf(form, forum), forumId: forum.id, idempotencyKey: key } }, form);
  if ('fault' in recorded) return refused(recorded.fault);
  const { id, ordinal } = recorded.data.recordPastMeeting.meetingForum;
  const file = fileOf(form);
  if (file) {
    // Sent again after a refused file, the same key gives the same meeting.
    const scanned = { forumId: forum.id, meetingForumId: id, meetingDocumentKind: 'scanned_minutes' as const, kind: 'minutes' as const, visibility: 'public' as const, title: textOf(form, 'title') ?? textOf(form, 'officialNumber') ?? file.name, file, uploadId: null, language, author: null, published: null, url: null, idempotencyKey: key && `${key}-file` };
    const added = await mutate(context, AddDocumentDocument, { input: scanned }, form);
    if ('fault' in added) return refused(added.fault);
  }
  return redirect(meetingPath(language, address.jurisdiction, address.slug, ordinal ?? 0));
}

/** A meeting that was held before anybody kept it here. */
export default function PastMeetingRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { forum, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const labels = { title: t('form.title'), heldOn: t('pastEntry.heldOn'), purpose: t('form.purpose'), place: t('form.place'), officialNumber: t('form.officialNumber'), file: t('pastEntry.file') };
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('pastEntry.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('pastEntry.title')} lead={t('pastEntry.lead')} />
        <Form encType="multipart/form-data" method="post">
          <Stack gap="l">
            <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
            <HiddenKey value={key} />
            <InputField fault={fault} hint={t('pastEntry.heldOnHint')} label={labels.heldOn} name="heldOn" width="half" />
            <InputField fault={fault} hint={t('form.officialHint')} label={labels.officialNumber} name="officialNumber" width="half" />
            <InputField fault={fault} label={labels.title} name="title" />
            <ChoiceField fault={fault} label={t('form.kind')} name="kind" options={MEETING_KINDS.map((kind) => ({ value: kind, label: label('meetingKind', kind, language) }))} value="unknown" />
            <AreaField fault={fault} label={labels.purpose} name="purpose" rows={2} />
            <InputField fault={fault} label={labels.place} name="place" />
            <PastAttendanceFields benches={forum.benches} fault={fault} seats={forum.seats} />
            <InputField accept={SCANNED_FILES} fault={fault} hint={t('pastEntry.fileHint')} label={labels.file} name="file" type="file" />
            <FormActions consequence={t('pastEntry.says')}>
              <Button name="act" value="record" variant="primary">
                {t('pastEntry.save')}
              </Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
