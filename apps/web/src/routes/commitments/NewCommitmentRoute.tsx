import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { commitmentPath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { requireAbility } from '../plans/require-ability.js';
import { DraftWordingForm } from './components/DraftWordingForm.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { AddCommitmentDocument, NewCommitmentDocument } from './Draft.generated.js';
import { wordingInput } from './wording-form.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { plan } = await query(context, NewCommitmentDocument, { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '' });
  requireAbility(context, plan.viewerCan.draft);
  return { plan, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const address = { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '' };
  const { plan } = await query(context, NewCommitmentDocument, address);
  const input = { planId: plan.id, externalId: null, ogpValues: null, wording: wordingInput(form, 'wording', request), idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, AddCommitmentDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  const language = languageOf(new URL(request.url).pathname);
  return redirect(`${commitmentPath(language, address.jurisdiction, plan.slug, result.data.addCommitment.commitment)}/${PATH_WORDS.edit[language]}`);
}

/** The first words of a commitment. */
export default function NewCommitmentRoute() {
  const { t } = useTranslation('commitments');
  const { plan, key } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  return (
    <PlanFrame plan={plan} mayManage>
      <title>{t('draft.newTitle')}</title>
      <Page density="desk">
        <PageHeader kicker={<PlanCrumbs plan={plan} />} title={t('draft.newTitle')} lead={t('draft.newLead')} />
        <Section id="words" title={t('draft.words')}>
          <DraftWordingForm of="commitment" act="add" fault={refusal?.fault} idempotencyKey={key} />
        </Section>
      </Page>
    </PlanFrame>
  );
}
