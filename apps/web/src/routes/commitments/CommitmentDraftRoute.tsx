import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { milestonePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Details } from '@mesa/ui/Details';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { requireAbility } from '../plans/require-ability.js';
import { COMMITMENT_DRAFT_ACTS } from './commitment-draft-acts.js';
import { DraftVersions } from './components/DraftVersions.js';
import { DraftWordingForm } from './components/DraftWordingForm.js';
import { Measurability } from './components/Measurability.js';
import { ObjectiveForm } from './components/ObjectiveForm.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { RelateForm } from './components/RelateForm.js';
import { UnitsForm } from './components/UnitsForm.js';
import { WordingTitle } from './components/WordingTitle.js';
import { CommitmentDraftDocument } from './Draft.generated.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', segment: params['commitment'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { commitment } = await query(context, CommitmentDraftDocument, addressOf(params));
  requireAbility(context, commitment.plan.viewerCan.setUp);
  return { commitment, keys: { draft: crypto.randomUUID(), add: crypto.randomUUID(), relate: crypto.randomUUID() } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { commitment } = await query(context, CommitmentDraftDocument, addressOf(params));
  const act = COMMITMENT_DRAFT_ACTS[String(form.get('act'))] ?? notFound(context);
  const result = await act(context, commitment.id, form, request);
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** Where a commitment is written: its words and versions, its milestones, who answers, which objective it serves. */
export default function CommitmentDraftRoute() {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const { commitment, keys } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { plan, wordingInForce, milestones } = commitment;
  const milestoneEdit = (number: number) => `${milestonePath(language, plan.jurisdiction.slug, plan.slug, commitment, number)}/${PATH_WORDS.edit[language]}`;
  return (
    <PlanFrame plan={plan} mayManage>
      <title>{`${wordingInForce?.title ?? t('untitled')}: ${t('draft.title')}`}</title>
      <Page density="desk">
        <PageHeader kicker={<PlanCrumbs plan={plan} />} title={<WordingTitle wording={wordingInForce} />} lead={t('draft.lead')} />
        <Section id="milestones" title={t('milestones.title')}>
          {milestones.length === 0 && <EmptyState>{t('draft.noMilestones')}</EmptyState>}
          <ol>
            {milestones.map(({ id, number, wordingInForce: words }) => (
              <li key={id} value={number}>
                <Link href={milestoneEdit(number)}><WordingTitle wording={words} /></Link>
              </li>
            ))}
          </ol>
          {plan.viewerCan.draft && (
            <Details summary={t('draft.addMilestone')} open={milestones.length === 0 || fault?.values['act'] === 'add'}>
              <DraftWordingForm of="milestone" act="add" fault={fault} idempotencyKey={keys.add} />
            </Details>
          )}
        </Section>
        {plan.viewerCan.draft && wordingInForce && (
          <Section id="words" title={t('draft.words')}>
            <Details summary={t('draft.newVersion')} open={fault?.values['act'] === 'draft'}>
              <DraftWordingForm of="commitment" act="draft" from={wordingInForce} fault={fault} idempotencyKey={keys.draft} />
            </Details>
          </Section>
        )}
        {wordingInForce && <Measurability wording={wordingInForce} dependsOn={milestones} />}
        <DraftVersions wordings={commitment.wordings} />
        <Section id="units" title={t('units.title')}>
          <UnitsForm organizations={plan.jurisdiction.organizations.edges.map(({ node }) => node)} chosen={commitment.responsibleUnits.map(({ id }) => id)} />
        </Section>
        <Section id="objectives" title={t('objective.title')}>
          <ObjectiveForm objectives={commitment.objectives} fault={fault} />
        </Section>
        <Section id="related" title={t('related.heading')}>
          <RelateForm commitment={commitment} idempotencyKey={keys.relate} fault={fault} />
        </Section>
      </Page>
    </PlanFrame>
  );
}
