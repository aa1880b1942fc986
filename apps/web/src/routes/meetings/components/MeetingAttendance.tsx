import { useTranslation } from 'react-i18next';

import { formatTime } from '@mesa/domain/local-time';
import type { MeetingState } from '@mesa/domain/meeting-state';
import type { QuorumState } from '@mesa/domain/vocabulary';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import type { AttendanceTable_benchFragment } from './AttendanceTable.generated.js';
import { AttendanceTable } from './AttendanceTable.js';
import type { HeadcountList_headcountFragment } from './HeadcountList.generated.js';
import { HeadcountList } from './HeadcountList.js';
import type { QuorumSentence_quorumFragment } from './QuorumSentence.generated.js';
import { QuorumSentence } from './QuorumSentence.js';

interface MeetingAttendanceProps {
  readonly state: MeetingState;
  readonly quorum: QuorumSentence_quorumFragment | null;
  /** The count by the roll as corrected since, where it differs. */
  readonly corrected: number | null;
  /** When it turned while the session was on; the first of them is the opening. */
  readonly events: readonly { readonly at: string; readonly state: QuorumState }[];
  readonly timeZone: string;
  readonly attendance: readonly AttendanceTable_benchFragment[];
  readonly headcounts: readonly HeadcountList_headcountFragment[];
}

/** Who came, and whether that was enough. */
export function MeetingAttendance({ state, quorum, corrected, events, timeZone, attendance, headcounts }: MeetingAttendanceProps) {
  const { t } = useTranslation('meetings');
  const turns = events.slice(1).filter((event) => event.state !== 'unknown');
  const isComing = state === 'convened' || state === 'cancelled';
  return (
    <Section id="attendance" title={t('page.attendance')} wide={attendance.length > 0}>
      <Stack>
        {quorum !== null && (
          <p>
            <strong>
              <QuorumSentence quorum={quorum} tense={state === 'not_held' ? 'past' : 'opening'} />
            </strong>
          </p>
        )}
        {turns.length > 0 && <p>{turns.map(({ at, state: turned }) => t(turned === 'met' ? 'quorum.regainedAt' : 'quorum.lostAt', { time: formatTime(new Date(at), timeZone) })).join(' ')}</p>}
        {corrected !== null && <p>{t('quorum.corrected', { present: corrected })}</p>}
        {attendance.length > 0 ? <AttendanceTable benches={attendance} /> : <p>{t(isComing ? 'page.notYet' : 'page.noAttendance')}</p>}
        {headcounts.length > 0 && (
          <>
            <h3>{t('page.counts')}</h3>
            <HeadcountList headcounts={headcounts} />
            <p>{t('page.countsSay')}</p>
          </>
        )}
      </Stack>
    </Section>
  );
}
