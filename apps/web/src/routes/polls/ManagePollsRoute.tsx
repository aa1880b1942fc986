import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { requireReader } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { ManagePollsDocument } from './ManagePolls.generated.js';
import { pollDeskPath } from './poll-desk-path.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, ManagePollsDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });
}

/** The secretariat's date polls, the latest first. */
export default function ManagePollsRoute() {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const { forum } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, datePolls } = forum;
  const meetings = forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings');
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('manage.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs items={[{ href: meetings, label: t('manage.meetings') }]} label={t('manage.title')} />}
          title={t('manage.title')}
          lead={t('manage.lead', { count: datePolls.filter(({ state }) => state === 'open').length })}
        />
        <Stack gap="l">
          <FormActions>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'polls', 'new')} variant="primary">
              {t('manage.new')}
            </LinkButton>
          </FormActions>
          {datePolls.length === 0 ? (
            <EmptyState>{t('manage.none')}</EmptyState>
          ) : (
            <ul>
              {datePolls.map(({ id, title, language: written, state, isOpen, deadlineOn }) => (
                <li key={id}>
                  <Link href={pollDeskPath(language, jurisdiction.slug, slug, id)}>
                    <OwnWords language={written}>{title}</OwnWords>
                  </Link>
                  <FactLine facts={[label('pollState', state, language), state === 'open' && t(isOpen ? 'manage.until' : 'manage.over', { day: formatDay(deadlineOn, language) })]} />
                </li>
              ))}
            </ul>
          )}
        </Stack>
      </Page>
    </ForumFrame>
  );
}
