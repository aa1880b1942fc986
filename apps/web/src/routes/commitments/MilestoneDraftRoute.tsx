import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { requireAbility } from '../plans/require-ability.js';
import { COMMITMENT_DRAFT_ACTS } from './commitment-draft-acts.js';
import { DraftVersions } from './components/DraftVersions.js';
import { DraftWordingForm } from './components/DraftWordingForm.js';
import { Measurability } from './components/Measurability.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { WordingTitle } from './components/WordingTitle.js';
import { MilestoneDraftDocument } from './Draft.generated.js';
import { milestoneAddress } from './milestone-address.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { milestone } = await query(context, MilestoneDraftDocument, milestoneAddress(context, params));
  requireAbility(context, milestone.commitment.plan.viewerCan.draft);
  return { milestone, key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const result = await COMMITMENT_DRAFT_ACTS['draft']?.(context, '', form, request);
  return result && 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** Where a milestone is written, and its versions are compared. */
export default function MilestoneDraftRoute() {
  const { t } = useTranslation('commitments');
  const { milestone, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { commitment, wordingInForce, wordings } = milestone;
  return (
    <PlanFrame plan={commitment.plan} mayManage>
      <title>{`${wordingInForce?.title ?? t('untitled')}: ${t('draft.title')}`}</title>
      <Page density="desk">
        <PageHeader kicker={<PlanCrumbs plan={commitment.plan} />} title={<WordingTitle wording={wordingInForce} />} lead={t('draft.milestoneLead', { number: milestone.number, commitment: commitment.number })} />
        <Section id="words" title={t('draft.words')}>
          {wordingInForce ? <DraftWordingForm of="milestone" act="draft" from={wordingInForce} fault={fault} idempotencyKey={key} /> : <EmptyState>{t('wording.noneInForce')}</EmptyState>}
        </Section>
        {wordingInForce && <Measurability wording={wordingInForce} />}
        <DraftVersions wordings={wordings} />
      </Page>
    </PlanFrame>
  );
}
