import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { type FormFault, mutate, refused, requireReader, signedForm } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { requireAbility } from '../plans/require-ability.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { StateForm } from './components/StateForm.js';
import { WordingBlock } from './components/WordingBlock.js';
import { milestoneAddress } from './milestone-address.js';
import { StateOfMilestoneDocument, StateProgressDocument } from './State.generated.js';
import { stateProgressInput } from './state-form.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { milestone } = await query(context, StateOfMilestoneDocument, milestoneAddress(context, params));
  requireAbility(context, milestone.viewerCan.draftAs.length > 0);
  return { milestone, key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const result = await mutate(context, StateProgressDocument, { input: stateProgressInput(form, request) }, form);
  // Back to the milestone: two words up from `estados/nuevo`.
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, '').split('/').slice(0, -2).join('/'));
}

/** Somebody states how far a milestone is, with the words it is about in sight. */
export default function StateRoute() {
  const { t } = useTranslation('commitments');
  const { milestone, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { commitment, wordingInForce } = milestone;
  return (
    <PlanFrame plan={commitment.plan}>
      <title>{t('state.title')}</title>
      <Page density="desk">
        <PageHeader kicker={<PlanCrumbs plan={commitment.plan} />} title={t('state.title')} lead={t('state.lead')} />
        {wordingInForce && (
          <>
            <Section id="wording" title={t('state.about', { title: wordingInForce.title ?? t('untitled') })}>
              <WordingBlock wording={wordingInForce} />
            </Section>
            <Section id="statement" title={t('state.statement')}>
              <StateForm milestone={milestone} wordingId={wordingInForce.id} fault={refusal?.fault} idempotencyKey={key} />
            </Section>
          </>
        )}
      </Page>
    </PlanFrame>
  );
}
