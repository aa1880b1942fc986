import { useTranslation } from 'react-i18next';

import styles from './Screen.module.css';
import { speakerName } from './Speakers.js';
import type { Speakers_speakerFragment } from './Speakers.generated.js';

interface ScreenSpeakersProps {
  readonly speaking: Speakers_speakerFragment | null;
  readonly waiting: readonly Speakers_speakerFragment[];
}

const MOST_SHOWN = 6;

/** Who has the floor and who comes next, for the wall; nothing while nobody asked. */
export function ScreenSpeakers({ speaking, waiting }: ScreenSpeakersProps) {
  const { t } = useTranslation('room');
  if (!speaking && waiting.length === 0) return null;
  return (
    <section aria-labelledby="speakers" className={styles.block}>
      <h2 id="speakers">{t('speakers.title')}</h2>
      {speaking && <p className={styles.big}>{speakerName(speaking)}</p>}
      <ol>
        {waiting.slice(0, MOST_SHOWN).map((speaker) => (
          <li key={speaker.id}>{speakerName(speaker)}</li>
        ))}
      </ol>
    </section>
  );
}
