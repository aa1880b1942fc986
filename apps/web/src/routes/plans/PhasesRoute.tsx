import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { label } from '@mesa/domain/labels';
import type { PhaseKind } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { PhaseForm } from './components/PhaseForm.js';
import { PhasesList } from './components/PhasesList.js';
import { PlanFrame } from './components/PlanFrame.js';
import { AddPhaseDocument, PhasesDocument, UpdatePhaseDocument } from './Phases.generated.js';
import { requireAbility } from './require-ability.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { plan } = await query(context, PhasesDocument, addressOf(params));
  requireAbility(context, plan.viewerCan.setUp);
  return { plan, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const path = new URL(request.url).pathname.replace(/\.data$/, '');
  const text = (name: string) => textOf(form, name);
  const fields = { label: text('label'), language: languageOf(path), startsOn: text('startsOn'), endsOn: text('endsOn'), commentsOpen: form.has('commentsOpen') };
  const { plan } = await query(context, PhasesDocument, addressOf(params));
  const result =
    form.get('act') === 'update'
      ? await mutate(context, UpdatePhaseDocument, { input: { ...fields, phaseId: text('phaseId') ?? '', version: Number(form.get('version')) } }, form)
      : await mutate(context, AddPhaseDocument, { input: { ...fields, planId: plan.id, kind: text('kind') as PhaseKind, idempotencyKey: text(KEY_FIELD) } }, form);
  return 'fault' in result ? refused(result.fault) : redirect(path);
}

/** The phases of a plan, to date, and to open and close to comments. */
export default function PhasesRoute() {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { plan, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <PlanFrame plan={plan} mayManage>
      <title>{`${t('phase.title')}: ${plan.title}`}</title>
      <Page density="desk">
        <PageHeader title={t('phase.title')} lead={t('phase.lead')} />
        <Section id="phases" title={t('phase.now')}>
          {plan.phases.length === 0 ? <EmptyState>{t('phase.empty')}</EmptyState> : <PhasesList phases={plan.phases} today={plan.jurisdiction.today} />}
        </Section>
        {plan.phases.length > 0 && (
          <Section id="edit" title={t('phase.edit')}>
            {plan.phases.map((phase) => (
              <Details summary={phase.label ?? label('phaseKind', phase.kind, language)} open={fault?.values['phaseId'] === phase.id} key={phase.id}>
                <PhaseForm phase={phase} fault={fault} idempotencyKey={key} />
              </Details>
            ))}
          </Section>
        )}
        <Section id="new" title={t('phase.new')}>
          <PhaseForm fault={fault} idempotencyKey={key} />
        </Section>
      </Page>
    </PlanFrame>
  );
}
