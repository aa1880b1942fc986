import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type RouterContextProvider, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { InputField } from '../../layout/InputField.js';
import { DecisionForm } from './components/DecisionForm.js';
import { decisionOf } from './decision-input.js';
import { OutOfSessionFormDocument, RecordDecisionOutOfSessionDocument } from './OutOfSession.generated.js';
import { useDecisionLabels } from './use-decision-labels.js';

async function forumOf(context: Readonly<RouterContextProvider>, params: LoaderFunctionArgs['params']) {
  const { forum } = await query(context, OutOfSessionFormDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });
  return forum.viewerCan.scheduleMeeting ? forum : notFound(context);
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return { forum: await forumOf(context, params), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const language = languageOf(new URL(request.url).pathname);
  const forum = await forumOf(context, params);
  const input = { ...decisionOf(form, forum.benches), forumId: forum.id, language, decidedOn: textOf(form, 'decidedOn') ?? '', idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, RecordDecisionOutOfSessionDocument, { input }, form);
  return 'fault' in result ? refused(result.fault) : redirect(forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'decisions'));
}

/** Entering what the forum agreed on in writing, between meetings. */
export default function OutOfSessionRoute() {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { forum, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const labels = useDecisionLabels();
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('outside.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('title')} items={[{ href: forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'decisions'), label: t('title') }]} />} title={t('outside.title')} lead={t('outside.lead')} />
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <DecisionForm benches={forum.benches} consequence={t('outside.says')} fault={fault} save={t('outcomes.save')}>
          <HiddenKey value={key} />
          <InputField fault={fault} label={t('outside.decidedOn')} name="decidedOn" required type="date" width="short" />
        </DecisionForm>
      </Page>
    </ForumFrame>
  );
}
