import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { JointOfferForm } from './components/JointOfferForm.js';
import { AnswerJointOfferDocument } from './components/JointOfferForm.generated.js';
import type { MeetingLine_heldFragment } from './components/MeetingLine.generated.js';
import { MinutesTemplates } from './components/MinutesTemplates.js';
import { TemplateList } from './components/TemplateList.js';
import { DeleteAgendaTemplateDocument } from './components/TemplateList.generated.js';
import { MeetingState } from './components/MeetingState.js';
import { meetingName, meetingWhen } from './components/meeting-words.js';
import { ManageMeetingsDocument } from './ManageMeetings.generated.js';
import { MINUTES_TEMPLATE_ACTS, runMinutesTemplateAct } from './minutes-template-acts.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, ManageMeetingsDocument, addressOf(params));
  return { forum, editing: new URL(request.url).searchParams.get('acta'), key: crypto.randomUUID() };
}

/** Answers what another forum asked, deletes a template of agendas, or keeps, changes or deletes one of minutes. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const result = await runAct(context, form, params, request);
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

async function runAct(context: ActionFunctionArgs['context'], form: FormData, params: ActionFunctionArgs['params'], request: Request) {
  const act = textOf(form, 'act');
  if (MINUTES_TEMPLATE_ACTS.includes(act ?? '')) {
    const { forum } = await query(context, ManageMeetingsDocument, addressOf(params));
    return runMinutesTemplateAct(context, form, { forumId: forum.id, language: languageOf(new URL(request.url).pathname) });
  }
  const version = Number(form.get('version'));
  return act === 'deleteTemplate'
    ? mutate(context, DeleteAgendaTemplateDocument, { input: { templateId: textOf(form, 'templateId') ?? '', version } }, form)
    : mutate(context, AnswerJointOfferDocument, { input: { offerId: textOf(form, 'offerId') ?? '', version, accept: act === 'accept', reason: textOf(form, 'reason') } }, form);
}

/** The secretariat's meetings: drafts, those convened, and the way to new ones. */
export default function ManageMeetingsRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { forum, editing, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const ofMinutes = MINUTES_TEMPLATE_ACTS.includes(fault?.values['act'] ?? '') ? fault : undefined;
  const { jurisdiction, slug, jointOffers, agendaTemplates, minutesTemplates, meetingDrafts, comingMeetings } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings');
  const schedule = forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings', 'new');
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('manage.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('manage.title')} lead={t('manage.lead', { count: meetingDrafts.length })} />
        <Stack gap="l">
          <FormActions>
            <LinkButton href={schedule} variant="primary">
              {t('manage.schedule')}
            </LinkButton>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings', 'history')}>{t('manage.recordPast')}</LinkButton>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'polls')}>{t('manage.polls')}</LinkButton>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'series')}>{t('manage.series')}</LinkButton>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'backlog')}>{t('manage.backlog')}</LinkButton>
          </FormActions>
          <FormFaults fault={ofMinutes ? undefined : fault} key={fault?.requestId} labels={{ reason: t('form.reason') }} />
          {jointOffers.length > 0 && (
            <Section id="offers" title={t('joint.offers')}>
              {jointOffers.map((offer) => (
                <JointOfferForm fault={fault?.values['offerId'] === offer.id ? fault : undefined} key={offer.id} offer={offer} />
              ))}
            </Section>
          )}
          <Section id="drafts" title={t('manage.drafts')}>
            {meetingDrafts.length === 0 ? <EmptyState>{t('manage.noDrafts')}</EmptyState> : <Meetings here={here} meetings={meetingDrafts} />}
          </Section>
          <Section id="coming" title={t('manage.coming')}>
            {comingMeetings.length === 0 ? <p>{t('manage.noComing')}</p> : <Meetings here={here} meetings={comingMeetings} />}
          </Section>
          {agendaTemplates.length > 0 && (
            <Section id="templates" title={t('template.list')}>
              <TemplateList schedule={schedule} templates={agendaTemplates} />
            </Section>
          )}
          <Section id="minutes-templates" title={t('minutesTemplate.list')}>
            <MinutesTemplates editing={editing} fault={ofMinutes} formKey={key} templates={minutesTemplates} />
          </Section>
        </Stack>
      </Page>
    </ForumFrame>
  );
}

function Meetings({ meetings, here }: { readonly meetings: readonly MeetingLine_heldFragment[]; readonly here: string }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <ul>
      {meetings.map((held) => (
        <li key={held.id}>
          <Link href={`${here}/${held.id}`}>{meetingName(t, held)}</Link>
          <FactLine facts={[meetingWhen(t, held.meeting, language) ?? t('noDateYet'), <MeetingState key="state" state={held.meeting.state} />]} />
        </li>
      ))}
    </ul>
  );
}
