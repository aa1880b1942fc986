import { useTranslation } from 'react-i18next';

import { agendaDrift } from '@mesa/domain/agenda-drift';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { useServerClock } from '../use-server-clock.js';
import { ItemOutcomes } from './ItemOutcomes.js';
import type { RoomItem_itemFragment } from './RoomItem.generated.js';
import { driftInWords, isOn, timeInWords, timesOf } from './room-words.js';
import styles from './Screen.module.css';

interface ScreenItemProps {
  readonly items: readonly RoomItem_itemFragment[];
  readonly now: string;
  /** What is the case while no item is on. */
  readonly lead: string;
}

const TICK_MS = 15_000;

/** The item that is on, for the wall. */
export function ScreenItem({ items, now, lead }: ScreenItemProps) {
  const { t } = useTranslation('room');
  const moment = useServerClock(now, TICK_MS);
  const current = items.find(isOn);
  if (!current) return <p>{lead}</p>;
  return (
    <section aria-labelledby="item" className={styles.block}>
      <h2 className={styles.big} id="item">
        {current.position}. <OwnWords language={current.language}>{current.title}</OwnWords>
      </h2>
      <p>{[timeInWords(t, current, moment), driftInWords(t, agendaDrift(items.map(timesOf), moment))].filter(Boolean).join(' · ')}</p>
      <ItemOutcomes item={current} />
    </section>
  );
}
