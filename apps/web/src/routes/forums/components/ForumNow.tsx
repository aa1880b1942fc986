import { useTranslation } from 'react-i18next';

import { forumPagePath } from '@mesa/domain/addresses';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { WaitingForResponse } from '../../comments/components/WaitingForResponse.js';
import { NextMeeting } from '../../meetings/components/NextMeeting.js';
import { LatestMinutes } from '../../minutes/components/LatestMinutes.js';
import { PlanLine } from '../../plans/components/PlanLine.js';
import type { ForumNow_forumFragment } from './ForumNow.generated.js';

/** What comes next, what waits, how the plan stands and what was last put on record. */
export function ForumNow({ forum }: { readonly forum: ForumNow_forumFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { jurisdiction, slug, comingMeetings, plans, latestMinutes } = forum;
  return (
    <>
      <Section id="next" title={t('home.next')} note={<Link href={forumPagePath(language, jurisdiction.slug, slug, 'meetings')}>{t('home.allMeetings')}</Link>}>
        <Stack gap="l">
          {comingMeetings.length === 0 && <LastMeeting forum={forum} />}
          {comingMeetings.map((held) => (
            <NextMeeting key={held.meeting.id} held={held} jurisdiction={jurisdiction.slug} forum={slug} />
          ))}
        </Stack>
      </Section>
      <WaitingForResponse forum={forum} />
      <Section id="plan" title={t('home.plan')}>
        {plans[0] ? <PlanLine plan={plans[0]} jurisdiction={jurisdiction.slug} /> : <p>{t('home.noPlan')}</p>}
      </Section>
      {latestMinutes && (
        <Section id="minutes" title={t('home.minutes')}>
          <LatestMinutes minutes={latestMinutes} jurisdiction={jurisdiction} forum={forum} />
        </Section>
      )}
    </>
  );
}

/** Where nothing is convened: since when nothing has been held. */
function LastMeeting({ forum }: { readonly forum: ForumNow_forumFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const [last] = forum.pastMeetings.edges;
  const heldOn = last?.node.meeting.heldOn ?? null;
  return (
    <p>
      {t('home.nextNone')} {heldOn ? t('home.lastHeld', { date: formatPartialDate(heldOn, language) }) : t(last ? 'home.lastUnknown' : 'home.lastNone')}
    </p>
  );
}
