import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FormActions } from '@mesa/ui/FormActions';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { PlanBoard } from './components/PlanBoard.js';
import { PlanDates } from './components/PlanDates.js';
import { PlanFields, usePlanLabels } from './components/PlanFields.js';
import { PlanFrame } from './components/PlanFrame.js';
import { PlanMoves } from './components/PlanMoves.js';
import { SubmitForm } from './components/SubmitForm.js';
import { isPlanMove, PLAN_MOVES } from './plan-moves.js';
import { PlanDraftDocument, UpdatePlanDocument } from './PlanDraft.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, PlanDraftDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const act = form.get('act');
  const path = new URL(request.url).pathname.replace(/\.data$/, '');
  const result = isPlanMove(act) ? await PLAN_MOVES[act](context, form) : act === 'update' ? await mutate(context, UpdatePlanDocument, { input: updateInput(form, languageOf(path)) }, form) : notFound(context);
  return 'fault' in result ? refused(result.fault) : redirect(path);
}

const updateInput = (form: FormData, language: string) => ({
  planId: textOf(form, 'planId') ?? '',
  version: Number(form.get('version')),
  title: textOf(form, 'title') ?? '',
  language,
  startsText: textOf(form, 'startsText'),
  endsText: textOf(form, 'endsText'),
  administrationEndsText: textOf(form, 'administrationEndsText'),
});

/** Where a plan is written and moved along: read by who takes part in its forums, written by the secretariat. */
export default function PlanDraftRoute() {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { plan } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const labels = usePlanLabels();
  const { title, jurisdiction, slug, state, commitments, viewerCan } = plan;
  const own = fault?.values['act'] === 'update' ? fault : undefined;
  return (
    <PlanFrame plan={plan} mayManage={viewerCan.setUp}>
      <title>{`${title}: ${t('draft.title')}`}</title>
      <Page density="desk">
        <PageHeader title={title} titleLang={plan.language} lead={t(state === 'drafting' ? 'draft.lead' : 'draft.published', { state: label('planState', state, language) })} />
        <Section id="board" title={t('board.title')} wide={commitments.length > 0}>
          {commitments.length === 0 ? <EmptyState>{t('draft.empty')}</EmptyState> : <PlanBoard commitments={commitments} place={{ jurisdiction: jurisdiction.slug, plan: slug }} />}
          {viewerCan.draft && (
            <p>
              <LinkButton href={planPagePath(language, jurisdiction.slug, slug, 'commitments', 'new')} variant={commitments.length === 0 ? 'primary' : 'secondary'}>{t('draft.addCommitment')}</LinkButton>
            </p>
          )}
        </Section>
        <Section id="dates" title={t('dates.title')}>
          <PlanDates plan={plan} />
          {viewerCan.draft && (
            <Details summary={t('draft.edit')} open={own !== undefined}>
              <Form method="post" noValidate>
                <Stack gap="l">
                  <FormFaults fault={own} labels={labels} />
                  <input type="hidden" name="planId" value={plan.id} />
                  <input type="hidden" name="version" value={plan.version} />
                  <PlanFields plan={plan} fault={own} />
                  <FormActions>
                    <Button name="act" value="update">{t('draft.save')}</Button>
                  </FormActions>
                </Stack>
              </Form>
            </Details>
          )}
        </Section>
        {viewerCan.submit && <SubmitForm plan={plan} fault={fault?.values['act'] === 'submit' ? fault : undefined} />}
        <PlanMoves plan={plan} fault={fault} />
      </Page>
    </PlanFrame>
  );
}
