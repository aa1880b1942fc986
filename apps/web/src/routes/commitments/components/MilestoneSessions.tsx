import { useTranslation } from 'react-i18next';

import { paragraphsOf } from '@mesa/domain/acta-parts';
import { forumPagePath, meetingPath, minutesItemPath } from '@mesa/domain/addresses';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Quote } from '@mesa/ui/Quote';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { meetingWhen } from '../../meetings/components/meeting-words.js';
import type { MilestoneSessions_sessionFragment } from './MilestoneSessions.generated.js';

interface MilestoneSessionsProps {
  readonly sessions: readonly MilestoneSessions_sessionFragment[];
  readonly jurisdiction: string;
}

/** Every meeting that took the milestone up, with what its acta says. */
export function MilestoneSessions({ sessions, jurisdiction }: MilestoneSessionsProps) {
  const { t } = useTranslation('commitments');
  return (
    <Section id="sessions" title={t('sessions.title')} note={t('sessions.note')}>
      {sessions.length === 0 ? (
        <p>{t('sessions.none')}</p>
      ) : (
        <Stack gap="l">
          {sessions.map((session) => (
            <MilestoneSession jurisdiction={jurisdiction} key={`${session.meetingForum.id} ${session.agendaItem.id}`} session={session} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function MilestoneSession({ session, jurisdiction }: { readonly session: MilestoneSessions_sessionFragment; readonly jurisdiction: string }) {
  const { t } = useTranslation('commitments');
  const meetings = useTranslation('meetings').t;
  const language = useLanguage();
  const { meetingForum: held, agendaItem, passages, decisions, hasActa, namesMilestone } = session;
  const { forum, meeting } = held;
  const ordinal = held.ordinal ?? 0;
  const acta = hasActa ? minutesItemPath(language, jurisdiction, forum.slug, ordinal, agendaItem.position ?? 0) : null;
  return (
    <Stack gap="s">
      <h3>
        <Link href={acta ?? meetingPath(language, jurisdiction, forum.slug, ordinal)}>
          <OwnWords language={agendaItem.language}>{agendaItem.title}</OwnWords>
        </Link>
      </h3>
      <FactLine
        facts={[
          t('sessions.meeting', { ordinal, forum: forum.name }),
          meetingWhen(meetings, { ...meeting, scheduledFrom: null, scheduledUntil: null }, language),
          !namesMilestone && t('sessions.wholeCommitment'),
          !hasActa && t('sessions.noActa'),
        ]}
      />
      {passages.map((passage, index) => (
        <Quote key={index} lang={passage.language} source={acta && index === passages.length - 1 ? <Link href={acta}>{t('sessions.inActa')}</Link> : undefined}>
          {paragraphsOf(passage.text).map((paragraph, number) => (
            <p key={number}>{paragraph}</p>
          ))}
        </Quote>
      ))}
      {decisions.map(({ id, text, language: written }) => (
        <p key={id}>
          <Link href={`${forumPagePath(language, jurisdiction, forum.slug, 'decisions')}#${id}`}>{t('sessions.decided')}</Link> {text !== null && <OwnWords language={written}>{text}</OwnWords>}
        </p>
      ))}
    </Stack>
  );
}
