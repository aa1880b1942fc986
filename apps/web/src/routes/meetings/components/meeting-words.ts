import type { TFunction } from 'i18next';

import { formatDay } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import type { Language } from '@mesa/domain/vocabulary';
import type { MeetingLine_heldFragment } from './MeetingLine.generated.js';

type Words = TFunction<'meetings'>;
type When = Pick<MeetingLine_heldFragment['meeting'], 'scheduledOn' | 'scheduledFrom' | 'scheduledUntil' | 'heldOn'>;

const minuteOf = (time: string): string => time.slice(0, 5);

/** What a meeting goes by: its title, else its number as printed, else its number here. */
export function meetingName(t: Words, { ordinal, officialNumber, meeting }: Pick<MeetingLine_heldFragment, 'ordinal' | 'officialNumber'> & { readonly meeting: Pick<MeetingLine_heldFragment['meeting'], 'title'> }): string {
  return meeting.title ?? officialNumber ?? (ordinal === null ? t('draftName') : t('name', { ordinal }));
}

/** When it was held, else when it is meant to be, in words; null where nobody knows. */
export function meetingWhen(t: Words, { scheduledOn, scheduledFrom, scheduledUntil, heldOn }: When, language: Language): string | null {
  if (heldOn && heldOn.earliest !== scheduledOn) return formatPartialDate(heldOn, language);
  if (scheduledOn === null) return null;
  const day = formatDay(scheduledOn, language, { weekday: true });
  if (scheduledFrom === null) return day;
  const from = minuteOf(scheduledFrom);
  return scheduledUntil === null ? t('at', { day, from }) : t('atUntil', { day, from, until: minuteOf(scheduledUntil) });
}

/** The day for machines, where it is one day. */
export const meetingDay = ({ heldOn, scheduledOn }: When): string | undefined =>
  (heldOn ? (heldOn.precision === 'day' ? heldOn.earliest : null) : scheduledOn) ?? undefined;

/** "a, b y c" */
export function listInWords(t: Words, words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${t('and')}${words.at(-1) ?? ''}`;
}

/** A bench's name within a sentence: only an ordinary word loses its capital. */
export const benchInSentence = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
