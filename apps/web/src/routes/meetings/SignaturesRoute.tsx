import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { requireReader } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { meetingName, meetingWhen } from './components/meeting-words.js';
import { SignatureTable } from './components/SignatureTable.js';
import { meetingDeskPath } from './meeting-desk-path.js';
import { SignaturesDocument } from './Signatures.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { meetingForum } = await query(context, SignaturesDocument, { id: params['meeting'] ?? '' });
  return { held: meetingForum, roll: meetingForum.roll ?? notFound(context) };
}

/** The roll on paper: printed, signed, and entered afterwards. */
export default function SignaturesRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { held, roll } = useLoaderData<typeof loader>();
  const { forum, meeting } = held;
  const name = meetingName(t, held);
  const presence = meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id, 'presence');
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('signatures.title', { name })}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs label={t('presence.back')} items={[{ href: presence, label: t('presence.title', { name }) }]} />}
          title={t('signatures.title', { name })}
          facts={<FactLine facts={[meetingWhen(t, meeting, language), meeting.place]} />}
          note={
            <p data-screen-only>
              {t('signatures.says')} <Link href={presence}>{t('signatures.enter')}</Link>
            </p>
          }
        />
        <Section id="lines" title={t('signatures.caption')} wide>
          <SignatureTable benches={forum.benches} seats={roll.seats} />
        </Section>
      </Page>
    </ForumFrame>
  );
}
