import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import type { AmbitionChange, AmendmentKind, Tristate } from '@mesa/domain/vocabulary';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { wordingInput } from '../commitments/wording-form.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { requireAbility } from '../plans/require-ability.js';
import { ProposalChoice } from './components/ProposalChoice.js';
import { ProposalForm } from './components/ProposalForm.js';
import { isProposedKind, plannedChanges, standingOf } from './proposal.js';
import { ProposeAmendmentDocument, ProposeAmendmentToDocument } from './Propose.generated.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' });

/** What is to be changed stands in the address: the second step is the same page with it, and works without scripts. */
function choiceOf(request: Request) {
  const { searchParams } = new URL(request.url);
  const kind = searchParams.get('kind');
  return { kind: isProposedKind(kind) ? kind : null, fromIds: searchParams.getAll('from'), target: searchParams.get('target') || null };
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { plan } = await query(context, ProposeAmendmentToDocument, addressOf(params));
  requireAbility(context, plan.viewerCan.proposeAmendment);
  return { plan, choice: choiceOf(request), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { plan } = await query(context, ProposeAmendmentToDocument, addressOf(params));
  const { kind, fromIds, target } = choiceOf(request);
  const chosen = standingOf(plan).filter(({ wording }) => fromIds.includes(wording.id));
  const changes = (kind ? plannedChanges(kind, chosen, target, standingOf(plan)) : []).map((change, index) => ({
    kind: kind ?? 'replace',
    fromIds: change.from.map(({ wording }) => wording.id),
    to: change.to.map(({ subject }, place) => ({ subject, wording: wordingInput(form, `changes.${index}.to.${place}.wording`, request) })),
  }));
  const language = languageOf(new URL(request.url).pathname);
  const input = {
    planId: plan.id,
    kind: (textOf(form, 'kind') ?? '') as AmendmentKind,
    reason: textOf(form, 'reason') ?? '',
    consulted: (textOf(form, 'consulted') ?? '') as Tristate,
    consultation: textOf(form, 'consultation'),
    ambition: textOf(form, 'ambition') as AmbitionChange | null,
    language,
    changes,
    idempotencyKey: textOf(form, KEY_FIELD),
  };
  const result = await mutate(context, ProposeAmendmentDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${planPagePath(language, plan.jurisdiction.slug, plan.slug, 'amendments')}/${result.data.proposeAmendment.amendment.number}`);
}

/** Proposing an amendment, in two steps: what is to be changed, then the new words and why. */
export default function NewAmendmentRoute() {
  const { t } = useTranslation('amendments');
  const { plan, choice, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const chosen = standingOf(plan).filter(({ wording }) => choice.fromIds.includes(wording.id));
  const changes = choice.kind ? plannedChanges(choice.kind, chosen, choice.target, standingOf(plan)) : [];
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('propose.title')}: ${plan.title}`}</title>
      <Page density="desk">
        <PageHeader kicker={<PlanCrumbs plan={plan} />} title={t('propose.title')} lead={t(changes.length === 0 ? 'propose.lead' : 'propose.leadWords', { count: changes.length })} />
        {changes.length === 0 ? <ProposalChoice plan={plan} choice={choice} /> : <ProposalForm changes={changes} fault={fault} idempotencyKey={key} />}
      </Page>
    </PlanFrame>
  );
}
