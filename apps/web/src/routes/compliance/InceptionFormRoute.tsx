import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { commitmentPath, forumPagePath } from '@mesa/domain/addresses';
import { formParts, OGP_FORM_WORDS, waitingIn } from '@mesa/domain/compliance/ogp-form-words';
import { PATH_WORDS } from '@mesa/domain/path-words';
import { formatDay } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { planAbilities } from '../plans/plan-abilities.js';
import { FormEntries } from './components/FormEntries.js';
import { FormFiles } from './components/FormFiles.js';
import { InceptionFormDocument } from './InceptionForm.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' };
  const { plan, inceptionForm } = await query(context, InceptionFormDocument, address);
  requireCurrentSlug(request, params['plan'], plan.slug);
  return { plan, form: inceptionForm, can: await planAbilities(context, address) };
}

/** The inception form of OGP Local, as far as the record answers it; each commitment leads to its form of the end. */
export default function InceptionFormRoute() {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const words = OGP_FORM_WORDS[language];
  const { plan, form, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, title } = plan;
  const at = { jurisdiction: jurisdiction.slug, forum: form.forum, plan: slug };
  const { ofPlan, ofCommitments } = formParts(form.entries);
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${words.titles.inception}: ${title}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs plan={plan} />}
          title={words.titles.inception}
          lead={words.lead(waitingIn(form.entries), form.entries.length)}
          facts={<FactLine facts={[t('asOf', { day: formatDay(form.today, language) }), words.sources.inception]} />}
          note={<FormFiles path={`${jurisdiction.slug}/${slug}`}><Link href={forumPagePath(language, jurisdiction.slug, form.forum, 'compliance')}>{t('title')}</Link></FormFiles>}
        />
        <Section id="process" title={words.process} note={words.note}>
          <FormEntries at={at} entries={ofPlan} />
        </Section>
        {ofCommitments.map((entries, index) => (
          <Section id={`commitment-${index + 1}`} key={index} title={entries[0]?.subject ? <OwnWords language={entries[0].subjectLanguage}>{entries[0].subject}</OwnWords> : words.untitled}>
            <FormEntries at={at} entries={entries} />
          </Section>
        ))}
        <Section id="ends" title={words.titles.end}>
          <ul>
            {plan.commitments.map((commitment) => (
              <li key={commitment.number}>
                <Link href={`${commitmentPath(language, jurisdiction.slug, slug, commitment)}/${PATH_WORDS.forms[language]}`}>
                  {commitment.wordingInForce?.title ? <OwnWords language={commitment.wordingInForce.language}>{commitment.wordingInForce.title}</OwnWords> : words.untitled}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </PlanFrame>
  );
}
