import type { TFunction } from 'i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import type { MinutesState } from '@mesa/domain/minutes-state';
import type { Language } from '@mesa/domain/vocabulary';
import type { MinutesClock_clockFragment } from './components/MinutesClock.generated.js';

interface MinutesDates {
  readonly state: MinutesState;
  readonly publishedAt: string | null;
  readonly publishedOn: string | null;
}

/** The one sentence that says what is the case with these minutes. */
export function minutesSentence(t: TFunction<'minutes'>, language: Language, minutes: MinutesDates | null, clock: MinutesClock_clockFragment | null, timeZone: string, meetingState: string): string {
  if (minutes?.state === 'draft' && meetingState === 'convened') return t('lead.prepared');
  if (!minutes) return clock ? t('lead.noneSince', { days: daysWords(t, clock) }) : t('lead.none');
  if (minutes.state !== 'published') return clock ? t(`lead.since.${minutes.state}`, { days: daysWords(t, clock) }) : t(`lead.${minutes.state}`);
  const day = minutes.publishedAt === null ? minutes.publishedOn : today(timeZone, new Date(minutes.publishedAt));
  if (day === null) return t('lead.published');
  return clock ? t('lead.publishedAfter', { date: formatDay(day, language), days: daysWords(t, clock) }) : t('lead.publishedOn', { date: formatDay(day, language) });
}

const daysWords = (t: TFunction<'minutes'>, { days, unit }: MinutesClock_clockFragment): string => t(`clock.days.${unit}`, { count: days });
