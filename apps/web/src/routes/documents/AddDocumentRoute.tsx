import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { LANGUAGES } from '@mesa/domain/vocabulary';
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
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { ChoiceField } from '../../layout/ChoiceField.js';
import { InputField } from '../../layout/InputField.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { AddDocumentDocument, AddDocumentFormDocument } from './AddDocument.generated.js';
import { FileField } from './components/FileField.js';
import { documentOf } from './document-input.js';
import { DOCUMENT_KINDS, VISIBILITIES } from './document-lists.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, AddDocumentFormDocument, addressOf(params));
  return { forum, meeting: new URL(request.url).searchParams.get('meeting'), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const address = addressOf(params);
  const language = languageOf(new URL(request.url).pathname);
  const { forum } = await query(context, AddDocumentFormDocument, address);
  const result = await mutate(context, AddDocumentDocument, { input: { ...documentOf(form), forumId: forum.id, idempotencyKey: textOf(form, KEY_FIELD) } }, form);
  return 'fault' in result ? refused(result.fault) : redirect(forumPagePath(language, address.jurisdiction, address.slug, 'documents'));
}

/** A file or a link for the repository. */
export default function AddDocumentRoute() {
  const { t } = useTranslation('documents');
  const meetings = useTranslation('meetings').t;
  const { forum, meeting, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const held = [...forum.comingMeetings, ...forum.pastMeetings.edges.map(({ node }) => node)];
  const language = useLanguage();
  const [isSending, setSending] = useState(false);
  const labels = { title: t('form.name'), language: t('form.language'), author: t('form.author'), published: t('form.published'), url: t('form.url'), file: t('form.file') };
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('form.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('form.title')} lead={t('form.lead')} />
        <Form encType="multipart/form-data" method="post">
          <Stack gap="l">
            <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
            <HiddenKey value={key} />
            <InputField fault={fault} label={labels.title} name="title" required />
            <ChoiceField fault={fault} label={t('form.kind')} name="kind" options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
            <FileField fault={fault} forumId={forum.id} onSending={setSending} />
            <InputField fault={fault} hint={t('form.urlHint')} label={labels.url} name="url" type="url" />
            <ChoiceField fault={fault} hint={t('form.languageHint')} label={labels.language} name="language" none={t('form.otherLanguage')} options={LANGUAGES.map((value) => ({ value, label: label('language', value, language) }))} value={language} />
            <InputField fault={fault} label={labels.author} name="author" />
            <InputField fault={fault} hint={t('form.publishedHint')} label={labels.published} name="published" width="half" />
            <ChoiceField fault={fault} label={t('form.meeting')} name="meetingForumId" none={t('form.noMeeting')} options={held.map((one) => ({ value: one.id, label: meetingName(meetings, one) }))} value={meeting} />
            <ChoiceField fault={fault} label={t('form.visibility')} name="visibility" options={VISIBILITIES.map((visibility) => ({ value: visibility, label: t(`form.${visibility}`) }))} />
            <FormActions consequence={t(isSending ? 'sending.wait' : 'form.says')}>
              <Button disabled={isSending} name="act" value="add" variant="primary">
                {t('form.save')}
              </Button>
            </FormActions>
          </Stack>
        </Form>
      </Page>
    </ForumFrame>
  );
}
