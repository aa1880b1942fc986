import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type RouterContextProvider, useActionData, useLoaderData } from 'react-router';

import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, mutate, refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { meetingDeskPath } from '../meetings/meeting-desk-path.js';
import { DecisionForm } from './components/DecisionForm.js';
import { CorrectDecisionDocument, CorrectDecisionFormDocument } from './CorrectDecision.generated.js';
import { decisionOf } from './decision-input.js';
import { useDecisionLabels } from './use-decision-labels.js';

async function decisionIn(context: Readonly<RouterContextProvider>, params: LoaderFunctionArgs['params']) {
  const { meetingForum: held } = await query(context, CorrectDecisionFormDocument, { id: params['meeting'] ?? '' });
  const decision = held.decisions.find(({ id }) => id === params['decision']);
  return decision && held.viewerMayRecordDecision ? { held, decision } : notFound(context);
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return decisionIn(context, params);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { held, decision } = await decisionIn(context, params);
  const input = { ...decisionOf(form, held.forum.benches), decisionId: decision.id, version: Number(form.get('version')), language: decision.language };
  const result = await mutate(context, CorrectDecisionDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(meetingDeskPath(languageOf(new URL(request.url).pathname), held.forum.jurisdiction.slug, held.forum.slug, held.id, 'decisions'));
}

/** Mending how a decision was written down, until the acta that tells it is published. */
export default function CorrectDecisionRoute() {
  const { t } = useTranslation('decisions');
  const meetings = useTranslation('meetings').t;
  const language = useLanguage();
  const { held, decision } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum } = held;
  const name = meetingName(meetings, held);
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('correct.title', { name })}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('outcomes.back')} items={[{ href: meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id, 'decisions'), label: t('outcomes.title', { name }) }]} />} title={t('correct.title', { name })} lead={t('correct.lead')} />
        <FormFaults fault={fault} key={fault?.requestId} labels={useDecisionLabels()} />
        <DecisionForm benches={forum.benches} consequence={t('correct.says')} decision={decision} fault={fault} save={t('correct.save')}>
          <input name="version" type="hidden" value={decision.version} />
        </DecisionForm>
      </Page>
    </ForumFrame>
  );
}
