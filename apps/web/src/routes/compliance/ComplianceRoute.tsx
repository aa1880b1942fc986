import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath, forumPath, planPagePath } from '@mesa/domain/addresses';
import { complianceFeedPath } from '@mesa/domain/calendar-addresses';
import { OGP_FORM_WORDS } from '@mesa/domain/compliance/ogp-form-words';
import { formatDay } from '@mesa/domain/local-time';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, refused, signedForm } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { ComplianceDocument, ComplianceDocumentsDocument } from './Compliance.generated.js';
import { complianceAct } from './compliance-acts.js';
import { AheadTable } from './components/AheadTable.js';
import { Records } from './components/Records.js';
import { RuleSection } from './components/RuleSection.js';
import { UnsetRules } from './components/UnsetRules.js';
import { useLead } from './components/use-lead.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { forum, compliance } = await query(context, ComplianceDocument, addressOf(params));
  requireCurrentSlug(request, params['forum'], forum.slug);
  const can = await forumAbilities(context, addressOf(params));
  const kept = can.scheduleMeeting ? (await query(context, ComplianceDocumentsDocument, addressOf(params))).forum.documents.edges : [];
  return { forum, compliance, can, documents: kept.map(({ node }) => node).filter(({ visibility }) => visibility === 'public'), key: can.scheduleMeeting ? crypto.randomUUID() : '' };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const address = addressOf(params);
  const language = languageOf(new URL(request.url).pathname);
  const { forum } = await query(context, ComplianceDocument, address);
  const fault = await complianceAct(context, form, forum.id, language);
  return fault === null ? redirect(`${forumPagePath(language, address.jurisdiction, address.slug, 'compliance')}#records`) : refused(fault);
}

/** What is asked of a forum, whether it was kept, and what that rests on. */
export default function ComplianceRoute() {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const { forum, compliance, can, documents, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug, name } = forum;
  const { today, rules, keptSince } = compliance;
  const at = { jurisdiction: jurisdiction.slug, forum: slug };
  const ahead = rules.flatMap(({ obligations }) => obligations.filter(({ state }) => state === 'due')).sort((a, b) => (a.dueEarliest ?? '9999').localeCompare(b.dueEarliest ?? '9999') || a.key.localeCompare(b.key));
  const feed = (format: 'ics' | 'atom') => complianceFeedPath(language, jurisdiction.slug, slug, format);
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${name}, ${jurisdiction.name}`}</title>
      <link rel="alternate" type="application/atom+xml" href={feed('atom')} title={t('feed.atom')} />
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: forumPath(language, jurisdiction.slug, slug), label: name }]} />}
          title={t('title')}
          lead={useLead(rules)}
          facts={<FactLine facts={[t('asOf', { day: formatDay(today, language) }), keptSince === null ? t('keptByNobody') : t('keptSince', { day: formatDay(keptSince, language) })]} />}
          note={<Stack gap="s"><a href={feed('ics')} download>{t('feed.ics')}</a><a href={feed('atom')}>{t('feed.atom')}</a>{can.scheduleMeeting && <a href="#record">{t('form.title')}</a>}</Stack>}
        />
        <Section id="ahead" title={t('ahead.title')} wide>
          {ahead.length === 0 ? <p>{t('ahead.empty')}</p> : <AheadTable obligations={ahead} />}
        </Section>
        <Section id="rules" title={t('rules.title')} note={t('rules.note')}>
          <Stack gap="l">
            {rules.filter(({ clock }) => clock === 'runs').map((standing) => (
              <RuleSection administrations={compliance.administrations} at={at} key={standing.rule} obligations={standing.obligations} standing={standing} today={today} />
            ))}
          </Stack>
        </Section>
        <UnsetRules standings={rules.filter(({ clock }) => clock !== 'runs')} />
        {compliance.plans.length > 0 && (
          <Section id="forms" title={t('forms.title')} note={OGP_FORM_WORDS[language].note}>
            <ul>
              {compliance.plans.map((plan) => (
                <li key={plan.id}>
                  <Link href={planPagePath(language, jurisdiction.slug, plan.slug, 'forms')}>
                    {OGP_FORM_WORDS[language].titles.inception}: <OwnWords language={plan.language}>{plan.title ?? t('form.untitled')}</OwnWords>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Records documents={documents} fault={fault} formKey={key} mayRecord={can.scheduleMeeting} plans={compliance.plans} records={compliance.records} today={today} />
      </Page>
    </ForumFrame>
  );
}
