import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { OGP_FORM_WORDS, waitingIn } from '@mesa/domain/compliance/ogp-form-words';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { planAbilities } from '../plans/plan-abilities.js';
import { FormEntries } from './components/FormEntries.js';
import { FormFiles } from './components/FormFiles.js';
import { EndFormDocument } from './EndForm.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' };
  const segment = params['commitment'] ?? '';
  const { commitment, endOfCommitmentForm } = await query(context, EndFormDocument, { ...address, segment });
  requireCurrentSlug(request, params['plan'], commitment.plan.slug);
  return { commitment, form: endOfCommitmentForm, can: await planAbilities(context, address), segment };
}

/** The end-of-commitment form of OGP Local, as far as the record answers it. */
export default function EndFormRoute() {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const words = OGP_FORM_WORDS[language];
  const { commitment, form, can, segment } = useLoaderData<typeof loader>();
  const { plan, wordingInForce } = commitment;
  const { jurisdiction, slug } = plan;
  const title = wordingInForce?.title ?? words.untitled;
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${words.titles.end}: ${title}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs commitment={{ ...commitment, title }} plan={plan} />}
          title={words.titles.end}
          lead={words.lead(waitingIn(form.entries), form.entries.length)}
          facts={<FactLine facts={[t('asOf', { day: formatDay(form.today, language) }), words.sources.end]} />}
          note={<FormFiles path={`${jurisdiction.slug}/${slug}/${encodeURIComponent(segment)}`}><Link href={planPagePath(language, jurisdiction.slug, slug, 'forms')}>{words.titles.inception}</Link></FormFiles>}
        />
        <Section id="questions" title={words.questions} note={words.note}>
          <FormEntries at={{ jurisdiction: jurisdiction.slug, forum: form.forum, plan: slug, commitment: segment }} entries={form.entries} />
        </Section>
      </Page>
    </PlanFrame>
  );
}
