import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useLocation } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Button } from '@mesa/ui/Button';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Section } from '@mesa/ui/Section';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { useReason } from '../../layout/use-reason.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ApprovalDocument } from './Approval.generated.js';
import { ApproveMinutesDocument } from './ApproveMinutes.generated.js';
import { ApprovalStanding } from './components/ApprovalStanding.js';
import { MinutesDesk } from './components/MinutesDesk.js';
import { minutesAddress, minutesPagePath } from './minutes-address.js';
import { RecordMeetingApprovalDocument } from './RecordMeetingApproval.generated.js';
import { RefuseMinutesDocument } from './RefuseMinutes.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = minutesAddress(context, params);
  const { forum } = await query(context, ApprovalDocument, address);
  const { meeting } = forum;
  const minutes = meeting?.minutes;
  if (!minutes) return notFound(context);
  return { forum, meeting, minutes, address };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const input = { minutesId: textOf(form, 'minutesId') ?? '', version: Number(textOf(form, 'version')) };
  const act = textOf(form, 'act');
  const result =
    act === 'refuse' ? await mutate(context, RefuseMinutesDocument, { input: { ...input, reason: textOf(form, 'reason') ?? '' } }, form)
    : act === 'record' ? await mutate(context, RecordMeetingApprovalDocument, { input: { ...input, decisionId: textOf(form, 'decisionId') ?? '' } }, form)
    : await mutate(context, ApproveMinutesDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(minutesPagePath(languageOf(new URL(request.url).pathname), minutesAddress(context, params)));
}

/** What approving means, who is asked, and the two answers. */
export default function ApprovalRoute() {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { forum, meeting, minutes, address } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const { viewerCan, approvalStanding } = minutes;
  const number = minutes.versions.length;
  const act = fault?.values['act'];
  const lead = t(viewerCan.approve ? 'approval.leadAsked' : viewerCan.refuse ? 'approval.leadMayRefuse' : 'approval.lead');
  return (
    <MinutesDesk forum={forum} address={address} title={t('approval.title', { ordinal: address.ordinal })} lead={lead} state={minutes.state} clock={meeting.minutesClock}>
      <Section id="standing" title={t('approval.how')}>
        {approvalStanding ? <ApprovalStanding standing={approvalStanding} /> : <EmptyState>{t('approval.notAsked')}</EmptyState>}
        <p>
          <LinkButton href={minutesPagePath(language, address)}>{t('approval.read', { number })}</LinkButton>
        </p>
      </Section>
      <FreshSignIn fault={fault} />
      {viewerCan.approve && (
        <Section id="approve" title={t('approval.approve')}>
          <Form method="post">
            <Stack gap="m">
              <FormFaults fault={act === 'approve' ? fault : undefined} labels={{}} key={fault?.requestId} />
              <Named minutes={minutes} />
              <FormActions consequence={t('approval.approveConsequence', { number })}>
                <Button variant="primary" name="act" value="approve">{t('approval.approveAct', { number })}</Button>
              </FormActions>
            </Stack>
          </Form>
        </Section>
      )}
      {viewerCan.refuse && <RefuseForm minutes={minutes} fault={act === 'refuse' ? fault : undefined} />}
      {viewerCan.recordMeetingApproval && (
        <RecordForm
          minutes={minutes}
          decisions={forum.decisions.edges.flatMap(({ node }) => (node.result === 'adopted' && node.meetingForum && node.meetingForum.id !== meeting.id ? [{ value: node.id, label: `${t('meeting', { ordinal: node.meetingForum.ordinal })}: ${node.text ?? ''}` }] : []))}
          fault={act === 'record' ? fault : undefined}
        />
      )}
    </MinutesDesk>
  );
}

interface Named {
  readonly minutes: { readonly id: string; readonly version: number };
}

function Named({ minutes: { id, version } }: Named) {
  return (
    <>
      <input type="hidden" name="minutesId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Whoever finds an open session approves nothing: the way to sign in again, and back. */
function FreshSignIn({ fault }: { fault: FormFault | undefined }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { pathname } = useLocation();
  if (fault?.reason !== 'fresh_sign_in_required') return null;
  return (
    <p>
      <LinkButton variant="primary" href={`${sitePath(language, 'signIn')}?to=${encodeURIComponent(pathname)}`}>{t('approval.signInAgain')}</LinkButton>
    </p>
  );
}

function RefuseForm({ minutes, fault }: Named & { fault: FormFault | undefined }) {
  const { t } = useTranslation('minutes');
  const reason = useReason();
  return (
    <Section id="refuse" title={t('approval.refuse')}>
      <Form method="post" noValidate>
        <Stack gap="m">
          <FormFaults fault={fault} labels={{ reason: t('approval.reason') }} key={fault?.requestId} />
          <Named minutes={minutes} />
          <Field name="reason" label={t('approval.reason')} error={fault?.fields['reason'] && reason(fault.fields['reason'])}>
            {(control) => <TextArea {...control} rows={4} defaultValue={fault?.values['reason']} />}
          </Field>
          <FormActions consequence={t('approval.refuseConsequence')}>
            <Button variant="danger" name="act" value="refuse">{t('approval.refuseAct')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Section>
  );
}

function RecordForm({ minutes, decisions, fault }: Named & { decisions: readonly { value: string; label: string }[]; fault: FormFault | undefined }) {
  const { t } = useTranslation('minutes');
  if (decisions.length === 0) return <EmptyState>{t('approval.noLaterDecision')}</EmptyState>;
  return (
    <Section id="record" title={t('approval.record')}>
      <Form method="post">
        <Stack gap="m">
          <FormFaults fault={fault} labels={{ decisionId: t('approval.decision') }} key={fault?.requestId} />
          <Named minutes={minutes} />
          <Field name="decisionId" label={t('approval.decision')}>
            {(control) => <Select {...control} options={decisions} defaultValue={fault?.values['decisionId']} />}
          </Field>
          <FormActions consequence={t('approval.recordConsequence')}>
            <Button variant="primary" name="act" value="record">{t('approval.recordAct')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Section>
  );
}
