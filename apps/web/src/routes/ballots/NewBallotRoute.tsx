import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type RouterContextProvider, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { InputField } from '../../layout/InputField.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { ballotOf } from './ballot-form.js';
import { ballotPath } from './ballot-path.js';
import { OpenBallotOutOfSessionDocument } from './BallotActs.generated.js';
import { BallotForm } from './components/BallotForm.js';
import { useBallotLabels } from './components/use-ballot-labels.js';
import { NewBallotDocument } from './NewBallot.generated.js';

async function forumOf(context: Readonly<RouterContextProvider>, params: LoaderFunctionArgs['params']) {
  const { forum } = await query(context, NewBallotDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });
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
  const result = await mutate(context, OpenBallotOutOfSessionDocument, { input: { ...ballotOf(form), forumId: forum.id, language, closesOn: textOf(form, 'closesOn') ?? '' } }, form);
  return 'fault' in result ? refused(result.fault) : redirect(ballotPath(language, forum.jurisdiction.slug, forum.slug, null, result.data.openBallotOutOfSession.ballot.id));
}

/** Putting a question to the seats between meetings. */
export default function NewBallotRoute() {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { forum, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const labels = useBallotLabels();
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('open.outTitle')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('backOut')} items={[{ href: forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'ballots'), label: t('backOut') }]} />} title={t('open.outTitle')} lead={t('open.outLead')} />
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <BallotForm fault={fault} formKey={key}>
          <InputField fault={fault} hint={t('open.closesOnHint')} label={t('open.closesOn')} name="closesOn" required type="date" width="short" />
        </BallotForm>
      </Page>
    </ForumFrame>
  );
}
