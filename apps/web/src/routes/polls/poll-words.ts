import type { TFunction } from 'i18next';

import { formatDay } from '@mesa/domain/local-time';
import { asksEveryBench } from '@mesa/domain/poll-quorum';
import type { Language } from '@mesa/domain/vocabulary';
import type { PollOptions_pollFragment } from './components/PollOptions.generated.js';

type Words = TFunction<'polls'>;
type Option = PollOptions_pollFragment['options'][number];

interface Dated {
  readonly day: string;
  readonly from: string;
}

/** "jueves 2 de abril": the year goes without saying. */
export const shortDay = (day: string, language: Language): string => formatDay(day, language, { weekday: true }).replace(/ (?:de )?\d{4}$/, '');

/** "jueves 2 de abril, 19:00" */
export const dateInWords = ({ day, from }: Dated, language: Language): string => `${shortDay(day, language)}, ${from}`;

/** The city by which people know a zone: "hora de Santiago". */
export const zoneInWords = (t: Words, timeZone: string): string => t('zone', { city: (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ') });

const list = (t: Words, words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${t('and')}${words.at(-1) ?? ''}`);

/** The dates by their days alone, with the hour where a day has two. */
const datesInWords = (t: Words, some: readonly Option[], all: readonly Option[], language: Language): string =>
  list(t, some.map((option) => t('theDay', { day: all.filter(({ day }) => day === option.day).length > 1 ? dateInWords(option, language) : shortDay(option.day, language) })));

/** "Solo el jueves 2 de abril y el martes 7 de abril reúnen quórum en ambos estamentos." */
export function quorumInWords(t: Words, options: readonly Option[], language: Language): string {
  if (options.every(({ yes, ifNeeded, no }) => yes + ifNeeded + no === 0)) return t('quorum.nobody');
  if (options.every(({ quorum }) => quorum.state === 'unknown')) return t('quorum.unknown');
  const met = options.filter(({ quorum }) => quorum.state === 'met');
  const where = options.every(({ quorum }) => asksEveryBench(quorum)) ? t('quorum.where', { count: options[0]?.quorum.byBench.length ?? 0 }) : '';
  if (met.length === options.length) return t('quorum.all', { count: options.length, where });
  const maybe = options.filter(({ quorum, quorumIfNeeded }) => quorum.state !== 'met' && quorumIfNeeded.state === 'met');
  const more = maybe.length > 0 ? ` ${t('quorum.ifNeeded', { count: maybe.length, dates: datesInWords(t, maybe, options, language) })}` : '';
  return (met.length === 0 ? t('quorum.none', { where }) : t('quorum.only', { count: met.length, dates: datesInWords(t, met, options, language), where })) + more;
}

/** The label of each field of a poll's forms, by the path of the input. */
export function pollLabels(t: Words, count: number): Record<string, string> {
  const fields = (['title', 'purpose', 'mode', 'place', 'minutes', 'deadline', 'options', 'reason', 'channel', 'answers'] as const).map((field) => [field, t(`form.${field}`)] as const);
  const rows = Array.from({ length: count }, (_, index) => (['day', 'from', 'disambiguation'] as const).map((field) => [`options.${index}.${field}`, t(`form.option.${field}`, { number: index + 1 })] as const));
  return Object.fromEntries([...fields, ...rows.flat()]);
}
