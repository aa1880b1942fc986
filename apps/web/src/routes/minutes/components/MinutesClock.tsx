import { useTranslation } from 'react-i18next';

import { NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import type { MinutesState } from '@mesa/domain/minutes-state';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { MinutesClock_clockFragment } from './MinutesClock.generated.js';

interface MinutesClockProps {
  readonly clock: MinutesClock_clockFragment;
  /** Published minutes took that long; others have taken it so far. Null: nobody has begun them. */
  readonly state: MinutesState | null;
}

/** Days since the meeting, against the rules; where they set no deadline, that is said. */
export function MinutesClock({ clock, state }: MinutesClockProps) {
  const { t } = useTranslation('minutes');
  const { days, unit, circulate, observe, publish } = clock;
  const isPublished = state === 'published';
  return (
    <>
      <p>{t(`clock.${isPublished ? 'took' : 'so_far'}.${unit}`, { count: days })}</p>
      <Deadline name="circulate" deadline={circulate} isDone={isPublished} />
      {state === 'circulated' && <Observing period={observe} />}
      <Deadline name="publish" deadline={publish} isDone={isPublished} />
    </>
  );
}

interface DeadlineProps {
  readonly name: 'circulate' | 'publish';
  readonly deadline: MinutesClock_clockFragment['publish'];
  readonly isDone: boolean;
}

function Deadline({ name, deadline, isDone }: DeadlineProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  if (!deadline) return <p>{t(`clock.${name}.none`, { label: NO_DEADLINE_LABEL[language] })}</p>;
  const words = t(`clock.${name}.${isDone ? 'was' : 'by'}`, { date: formatDay(deadline.lastDay, language) });
  return <p>{deadline.late ? <State tone="late">{t('clock.late', { words })}</State> : words}</p>;
}

function Observing({ period }: { readonly period: MinutesClock_clockFragment['observe'] }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  if (!period) return <p>{t('clock.observe.none', { label: NO_DEADLINE_LABEL[language] })}</p>;
  return <p>{t(`clock.observe.${period.isOver ? 'was' : 'by'}`, { date: formatDay(period.lastDay, language) })}</p>;
}
