import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { formatTime } from '@mesa/domain/local-time';
import { PRESENCE_MODES } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { RollPresence_presenceFragment } from './RollPresence.generated.js';
import styles from './Roll.module.css';

interface RollPresenceProps {
  readonly presence: RollPresence_presenceFragment;
  readonly timeZone: string;
}

/** Somebody on the roll: since when, with the button for leaving and a folded correction. */
export function RollPresence({ presence, timeZone }: RollPresenceProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { capacity, mode, arrivedAt, leftAt, personName } = presence;
  const timeOf = (instant: string): string => formatTime(new Date(instant), timeZone);
  const who = `${personName ?? t('presence.nameless')} (${label('presenceCapacity', capacity, language)}${mode === 'remote' ? `, ${label('presenceMode', mode, language)}` : ''})`;
  return (
    <div className={styles.line}>
      <p>{leftAt === null ? t('presence.hereSince', { who, time: timeOf(arrivedAt) }) : t('presence.wasHere', { who, from: timeOf(arrivedAt), until: timeOf(leftAt) })}</p>
      {leftAt === null && (
        <Form method="post" preventScrollReset>
          <input name="presenceId" type="hidden" value={presence.id} />
          <input name="version" type="hidden" value={presence.version} />
          <Button aria-label={`${t('presence.left')}: ${who}`} name="act" value="leave">
            {t('presence.left')}
          </Button>
        </Form>
      )}
      <Details summary={t('presence.correct')}>
        <Correction presence={presence} from={timeOf(arrivedAt)} until={leftAt === null ? '' : timeOf(leftAt)} />
      </Details>
    </div>
  );
}

interface CorrectionProps {
  readonly presence: RollPresence_presenceFragment;
  readonly from: string;
  readonly until: string;
}

function Correction({ presence, from, until }: CorrectionProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const id = presence.id;
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <input name="presenceId" type="hidden" value={id} />
        <input name="version" type="hidden" value={presence.version} />
        <label className={styles.short}>
          {t('presence.from')} <input defaultValue={from} name="from" required type="time" />
        </label>
        <label className={styles.short}>
          {t('presence.until')} <input defaultValue={until} name="until" type="time" />
        </label>
        <label className={styles.short}>
          {t('presence.mode')}{' '}
          <select defaultValue={presence.mode} name="mode">
            {PRESENCE_MODES.map((mode) => (
              <option key={mode} value={mode}>
                {label('presenceMode', mode, language)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.short}>
          {t('presence.reason')} <input name="reason" required type="text" />
        </label>
        <div className={styles.buttons}>
          <Button name="act" value="correct">
            {t('presence.correctButton')}
          </Button>
          <Button name="act" value="remove" variant="danger">
            {t('presence.remove')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
