import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type RouterContextProvider, useActionData, useLoaderData } from 'react-router';

import type { Language } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ActionForm } from '../actions/components/ActionForm.js';
import { ActionLine } from '../actions/components/ActionLine.js';
import { ballotOf } from '../ballots/ballot-form.js';
import { ballotPath } from '../ballots/ballot-path.js';
import { OpenBallotDocument } from '../ballots/BallotActs.generated.js';
import { useBallotLabels } from '../ballots/components/use-ballot-labels.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { ChoiceField } from '../../layout/ChoiceField.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { meetingDeskPath } from '../meetings/meeting-desk-path.js';
import { MeetingBallots } from './components/MeetingBallots.js';
import { DecisionForm } from './components/DecisionForm.js';
import { DecisionLine } from './components/DecisionLine.js';
import { useDecisionLabels } from './use-decision-labels.js';
import { useOutcomeChoices } from './use-outcome-choices.js';
import { OutcomesDocument, type OutcomesQuery } from './Outcomes.generated.js';
import { recordOutcome } from './record-outcome.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { meetingForum: held } = await query(context, OutcomesDocument, { id: params['meeting'] ?? '' });
  if (!held.viewerMayRecordDecision) return notFound(context);
  return { held, keys: { decision: crypto.randomUUID(), action: crypto.randomUUID(), ballot: crypto.randomUUID() } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { pathname } = new URL(request.url);
  const language = languageOf(pathname);
  const meetingForumId = params['meeting'] ?? '';
  const { meetingForum: { forum } } = await query(context, OutcomesDocument, { id: meetingForumId });
  if (textOf(form, 'act') === 'ballot') return openBallot(context, form, meetingForumId, language, forum);
  const result = await recordOutcome(context, form, { meetingForumId, language, forum });
  return 'fault' in result ? refused(result.fault) : redirect(pathname.replace(/\.data$/, ''));
}

/** Leads to the ballot, where people vote. */
async function openBallot(context: Readonly<RouterContextProvider>, form: FormData, meetingForumId: string, language: Language, { slug, jurisdiction }: OutcomesQuery['meetingForum']['forum']) {
  const result = await mutate(context, OpenBallotDocument, { input: { ...ballotOf(form), meetingForumId, language, agendaItemId: textOf(form, 'ballotItemId') } }, form);
  if ('fault' in result) return refused(result.fault);
  const { id, meetingForum } = result.data.openBallot.ballot;
  return redirect(ballotPath(language, jurisdiction.slug, slug, meetingForum?.ordinal ?? null, id));
}

/** Entering what a meeting decided and who took on what. */
export default function OutcomesRoute() {
  const { t } = useTranslation('decisions');
  const meetings = useTranslation('meetings').t;
  const actions = useTranslation('actions').t;
  const language = useLanguage();
  const { held, keys } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum } = held;
  const name = meetingName(meetings, held);
  const choices = useOutcomeChoices(forum);
  const isAction = fault?.values['act'] === 'action';
  const isBallot = fault?.values['act'] === 'ballot';
  const own = isAction || isBallot ? undefined : fault;
  const desk = meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id);
  const here = meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id, 'decisions');
  const decisionLabels = useDecisionLabels();
  const ballotLabels = useBallotLabels();
  const labels = isBallot ? ballotLabels : isAction ? { text: t('outcomes.action'), ownerSeatId: actions('form.ownerSeatId'), due: actions('form.due') } : decisionLabels;
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('outcomes.title', { name })}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('outcomes.back')} items={[{ href: desk, label: name }]} />} title={t('outcomes.title', { name })} lead={t('outcomes.lead')} />
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        {(held.decisions.length > 0 || held.actions.length > 0) && (
          <Section id="recorded" title={t('outcomes.recorded')}>
            <Stack>
              {held.decisions.map((decision) => (
                <DecisionLine decision={decision} key={decision.id} origin={<Link href={`${here}/${decision.id}`}>{t('correct.link')}</Link>} />
              ))}
              {held.actions.map((one) => (
                <ActionLine action={one} forum={forum.slug} jurisdiction={forum.jurisdiction.slug} key={one.id} />
              ))}
            </Stack>
          </Section>
        )}
        <MeetingBallots held={held} fault={isBallot ? fault : undefined} formKey={keys.ballot} key={keys.ballot} />
        <Section id="decision" title={t('outcomes.decision')}>
          <DecisionForm benches={forum.benches} consequence={t('outcomes.lead')} fault={own} key={keys.decision} save={t('outcomes.save')}>
            <HiddenKey value={keys.decision} />
            <ChoiceField fault={own} label={t('outcomes.agendaItemId')} name="agendaItemId" none={t('outcomes.noItem')} options={held.meeting.agenda.map(({ id, title }) => ({ value: id, label: title }))} />
          </DecisionForm>
        </Section>
        <Section id="action" title={t('outcomes.action')}>
          <ActionForm
            fault={isAction ? fault : undefined}
            formKey={keys.action}
            key={keys.action}
            {...choices}
          />
        </Section>
      </Page>
    </ForumFrame>
  );
}
