import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { jurisdictionPagePath } from '@mesa/domain/addresses';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { requireOwnLanguage } from '../forums/current-address.js';
import { AdministrationsTable } from './components/AdministrationsTable.js';
import { ForumsTable } from './components/ForumsTable.js';
import { PlansTable } from './components/PlansTable.js';
import { JurisdictionDocument } from './Jurisdiction.generated.js';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return query(context, JurisdictionDocument, { slug: requireOwnLanguage(context, request, params['jurisdiction']) });
}

/** A municipality: its forums, its plans and who governed it. */
export default function JurisdictionRoute() {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { jurisdiction } = useLoaderData<typeof loader>();
  const { slug, name, region, country, invented, forums, administrations } = jurisdiction;
  // A plan that changed hands is told by each forum that ever led it.
  const plans = [...new Map(forums.flatMap((forum) => forum.plans).map((plan) => [plan.slug, plan])).values()];
  const search = jurisdictionPagePath(language, slug, 'search');
  return (
    <Frame search={search} invented={invented}>
      <title>{name}</title>
      <Page>
        <PageHeader
          title={name}
          lead={[t('jurisdiction.lead', { count: forums.length }), forums.length > 0 && t('jurisdiction.hasPlans', { count: plans.length })].filter(Boolean).join(' ')}
          facts={<FactLine facts={[region, country, <Link key="search" href={search}>{t('jurisdiction.search', { name })}</Link>]} />}
        />
        <Section id="forums" title={t('jurisdiction.forums')} wide>
          <ForumsTable forums={forums} jurisdiction={slug} />
        </Section>
        <Section id="plans" title={t('jurisdiction.plans')} wide>
          <PlansTable plans={plans} jurisdiction={slug} />
        </Section>
        <Section id="administrations" title={t('jurisdiction.administrations')} wide>
          <AdministrationsTable administrations={administrations} />
        </Section>
      </Page>
    </Frame>
  );
}
