import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { label } from '@mesa/domain/labels';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { SourceLine } from '../plans/components/SourceLine.js';
import { AMENDMENT_ACTS } from './amendment-acts.js';
import { AmendmentDocument, AmendmentOfReaderDocument } from './Amendment.generated.js';
import { AmbitionForm } from './components/AmbitionForm.js';
import { AmbitionSaid } from './components/AmbitionSaid.js';
import { AmendmentActs } from './components/AmendmentActs.js';
import { AmendmentAsked } from './components/AmendmentAsked.js';
import { Commenters } from './components/Commenters.js';
import { ChangeDifference } from './components/ChangeDifference.js';

/** The public operation, and, for who is signed in, a small one of their own. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = Number(params['number']);
  if (!Number.isSafeInteger(number)) return notFound(context);
  const address = { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', number };
  const { amendment } = await query(context, AmendmentDocument, address);
  requireCurrentSlug(request, params['plan'], amendment.plan.slug);
  const own = context.get(apiContext).reader ? (await query(context, AmendmentOfReaderDocument, address)).amendment : null;
  return { amendment, own, key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const act = AMENDMENT_ACTS[String(form.get('act'))] ?? notFound(context);
  const { pathname } = new URL(request.url);
  const result = await act(context, form, languageOf(pathname));
  return 'fault' in result ? refused(result.fault) : redirect(pathname.replace(/\.data$/, ''));
}

/** One amendment: what it changes word by word, who asked and why, who agreed, whether the forum was consulted. */
export default function AmendmentRoute() {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const { amendment, own, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { number, kind, state, changes, plan } = amendment;
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('numbered', { number })}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs plan={plan} />}
          title={t('numbered', { number })}
          lead={t('lead', { kind: label('amendmentKind', kind, language), state: t(`stateIs.${state}`), changes: t('changes', { count: changes.length }) })}
        />
        <Section id="changes" title={t('change.heading')} wide>
          {changes.map((change, index) => (
            <ChangeDifference change={change} position={index + 1} jurisdiction={plan.jurisdiction.slug} key={change.id} />
          ))}
        </Section>
        <Section id="asked" title={t('asked.title')}>
          <AmendmentAsked amendment={amendment} />
          {amendment.source && <SourceLine source={amendment.source} />}
        </Section>
        <Section id="ambition" title={t('ambition.title')} note={t('ambition.note')}>
          <AmbitionSaid amendment={amendment} />
          {own?.viewerCan.stateAmbition && <AmbitionForm amendmentId={amendment.id} idempotencyKey={key} fault={fault} />}
        </Section>
        {amendment.commentsOnWords > 0 && (
          <Section id="commenters" title={t('commenters.title')}>
            <Commenters amendment={amendment} />
          </Section>
        )}
        {own && <AmendmentActs amendment={amendment} own={own} fault={fault} />}
      </Page>
    </PlanFrame>
  );
}
