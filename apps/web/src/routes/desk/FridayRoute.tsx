import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { requireReader } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { DeskLines } from './components/DeskLines.js';
import { useLateWords } from './components/use-late-words.js';
import { FridayDocument, FridayForumDocument } from './Friday.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, FridayForumDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const { friday } = await query(context, FridayDocument, { forumId: forum.id });
  return { forum, friday };
}

/** What the secretariat has to do now, in order, and what is late. */
export default function FridayRoute() {
  const { t } = useTranslation('desk');
  const { forum, friday } = useLoaderData<typeof loader>();
  const late = useLateWords();
  const lead = t('fridayPage.lead', { count: friday.length, forum: forum.name });
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('fridayPage.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader title={t('fridayPage.title')} lead={friday.length === 0 ? lead : `${lead}; ${late(friday)}.`} />
        <Section id="list" title={t('list')} wide>
          {friday.length === 0 ? <EmptyState>{t('fridayPage.empty')}</EmptyState> : <DeskLines items={friday} />}
        </Section>
      </Page>
    </ForumFrame>
  );
}
