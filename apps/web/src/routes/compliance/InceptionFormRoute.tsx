import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { commitmentPath, forumPagePath } from '@mesa/domain/addresses';
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
  const { plan, form, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, title } = plan;
  const at = { jurisdiction: jurisdiction.slug, forum: form.forum, plan: slug };
  const ofPlan = form.entries.filter(({ question }) => !question.startsWith('commitment_'));
  const ofCommitments = form.entries.filter(({ question }) => question.startsWith('commitment_'));
  const unanswered = form.entries.filter(({ answer }) => answer === 'unknown' || answer === 'judgement').length;
  // Four questions of each commitment, commitment after commitment.
  const groups = Array.from({ length: ofCommitments.length / DESIGN_QUESTIONS }, (_, index) => ofCommitments.slice(index * DESIGN_QUESTIONS, (index + 1) * DESIGN_QUESTIONS));
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${t('forms.inception.title')}: ${title}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs plan={plan} />}
          title={t('forms.inception.title')}
          lead={t('forms.lead', { count: unanswered, all: form.entries.length })}
          facts={<FactLine facts={[t('asOf', { day: formatDay(form.today, language) }), t('forms.inception.source')]} />}
          note={<Link href={forumPagePath(language, jurisdiction.slug, form.forum, 'compliance')}>{t('title')}</Link>}
        />
        <Section id="process" title={t('forms.inception.process')} note={t('forms.note')}>
          <FormEntries at={at} entries={ofPlan} />
        </Section>
        {groups.map((entries, index) => (
          <Section id={`commitment-${index + 1}`} key={index} title={entries[0]?.subject ? <OwnWords language={entries[0].subjectLanguage}>{entries[0].subject}</OwnWords> : t('form.untitled')}>
            <FormEntries at={at} entries={entries} />
          </Section>
        ))}
        <Section id="ends" title={t('forms.end.title')}>
          <ul>
            {plan.commitments.map((commitment) => (
              <li key={commitment.number}>
                <Link href={`${commitmentPath(language, jurisdiction.slug, slug, commitment)}/${PATH_WORDS.forms[language]}`}>
                  {commitment.wordingInForce?.title ? <OwnWords language={commitment.wordingInForce.language}>{commitment.wordingInForce.title}</OwnWords> : t('form.untitled')}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    </PlanFrame>
  );
}

const DESIGN_QUESTIONS = 4;
