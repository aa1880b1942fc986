import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { AgendaList } from './AgendaList.js';
import type { MeetingAbout_meetingFragment } from './MeetingAbout.generated.js';

interface MeetingAboutProps {
  readonly meeting: MeetingAbout_meetingFragment;
  /** What earlier meetings left open, at the top of the agenda. */
  readonly pending: ReactNode;
}

/** What a meeting is for, what will be decided, and its agenda. */
export function MeetingAbout({ meeting, pending }: MeetingAboutProps) {
  const { t } = useTranslation('meetings');
  const { state, purpose, whatWillBeDecided, convenedAt, language, agenda } = meeting;
  const isOver = state === 'held' || state === 'not_held' || state === 'cancelled';
  return (
    <>
      <Section id="purpose" title={t(isOver ? 'page.purposePast' : 'page.purpose')}>
        <p>{purpose === null ? t('page.noPurpose') : <OwnWords language={language} noted>{purpose}</OwnWords>}</p>
      </Section>
      <Section id="decides" title={t(isOver ? 'page.decided' : 'page.decides')}>
        <p>{whatWillBeDecided === null ? t(convenedAt === null ? 'page.notKnownWhat' : 'page.nothingToDecide') : <OwnWords language={language} noted>{whatWillBeDecided}</OwnWords>}</p>
      </Section>
      {pending}
      <Section id="agenda" title={t('page.agenda')}>
        {agenda.length === 0 ? <p>{t('page.noAgenda')}</p> : <AgendaList items={agenda} />}
      </Section>
    </>
  );
}
