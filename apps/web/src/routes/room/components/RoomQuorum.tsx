import { useTranslation } from 'react-i18next';

import { formatTime } from '@mesa/domain/local-time';
import type { MeetingState } from '@mesa/domain/meeting-state';
import { Notice } from '@mesa/ui/Notice';
import { QuorumSentence } from '../../meetings/components/QuorumSentence.js';
import styles from '../../meetings/components/Roll.module.css';
import type { RoomNow_heldFragment } from './RoomNow.generated.js';

interface RoomQuorumProps {
  readonly quorum: RoomNow_heldFragment['quorum'];
  readonly events: RoomNow_heldFragment['quorumEvents'];
  readonly state: MeetingState;
  readonly timeZone: string;
}

/** Always in sight: whether there is a quorum now, by bench, and at which call; and since when it is lost. */
export function RoomQuorum({ quorum, events, state, timeZone }: RoomQuorumProps) {
  const { t } = useTranslation('room');
  const isMissing = state === 'in_session' && quorum.state === 'missed';
  const last = events.at(-1);
  const lostAt = last?.state === 'missed' && events.some((event) => event.state === 'met') ? formatTime(new Date(last.at), timeZone) : null;
  const sentence = (
    <strong>
      <QuorumSentence quorum={quorum} tense="now" />
    </strong>
  );
  return (
    <div className={styles.quorum}>
      {isMissing ? (
        <Notice kind="error" title={sentence}>
          <p>
            {lostAt !== null && t('quorum.lostAt', { time: lostAt })} {t('quorum.lost')}
          </p>
        </Notice>
      ) : (
        <p aria-label={t('quorum.now')} role="status">
          {sentence} {quorum.call === 'second' && t('quorum.second')}
        </p>
      )}
    </div>
  );
}
