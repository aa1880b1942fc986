import { useTranslation } from 'react-i18next';

import type { MeetingState } from '@mesa/domain/meeting-state';
import { Notice } from '@mesa/ui/Notice';
import { QuorumSentence } from '../../meetings/components/QuorumSentence.js';
import styles from '../../meetings/components/Roll.module.css';
import type { RoomNow_heldFragment } from './RoomNow.generated.js';

interface RoomQuorumProps {
  readonly quorum: RoomNow_heldFragment['quorum'];
  readonly state: MeetingState;
}

/** Always in sight: whether there is a quorum now, by bench, and at which call. */
export function RoomQuorum({ quorum, state }: RoomQuorumProps) {
  const { t } = useTranslation('room');
  const isMissing = state === 'in_session' && quorum.state === 'missed';
  const sentence = (
    <strong>
      <QuorumSentence quorum={quorum} tense="now" />
    </strong>
  );
  return (
    <div className={styles.quorum}>
      {isMissing ? (
        <Notice kind="error" title={sentence}>
          <p>{t('quorum.lost')}</p>
        </Notice>
      ) : (
        <p aria-label={t('quorum.now')} role="status">
          {sentence} {quorum.call === 'second' && t('quorum.second')}
        </p>
      )}
    </div>
  );
}
