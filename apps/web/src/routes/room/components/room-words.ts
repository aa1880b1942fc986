import type { TFunction } from 'i18next';

import { minutesUsed } from '@mesa/domain/agenda-drift';
import { isDay, formatDay } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';
import type { RoomItem_itemFragment } from './RoomItem.generated.js';

type Words = TFunction<'room'>;

/** The turns of an item as moments. */
export const timesOf = ({ plannedMinutes, turns }: Pick<RoomItem_itemFragment, 'plannedMinutes' | 'turns'>) => ({
  plannedMinutes,
  runs: turns.map(({ startedAt, endedAt }) => ({ startedAt: new Date(startedAt), endedAt: endedAt === null ? null : new Date(endedAt) })),
});

export const isOn = ({ turns }: Pick<RoomItem_itemFragment, 'turns'>): boolean => turns.some(({ endedAt }) => endedAt === null);

export const hasOutcome = ({ informed, decisions, actions }: Pick<RoomItem_itemFragment, 'informed' | 'decisions' | 'actions'>): boolean => informed !== null || decisions.length > 0 || actions.length > 0;

/** Changes when an outcome of the item was kept. */
export const outcomesOf = (item: Pick<RoomItem_itemFragment, 'informed' | 'decisions' | 'actions'> | undefined): string => (item ? [item.informed, item.decisions.length, item.actions.length].join('|') : '');

/** "12 de 10 minutos" */
export function timeInWords(t: Words, item: RoomItem_itemFragment, now: Date): string | null {
  const used = minutesUsed(timesOf(item), now);
  if (item.turns.length === 0) return item.plannedMinutes === null ? null : t('item.planned', { count: item.plannedMinutes });
  return item.plannedMinutes === null ? t('item.used', { count: used }) : t('item.usedOf', { used, count: item.plannedMinutes });
}

/** "12 minutos sobre lo previsto" */
export function driftInWords(t: Words, drift: number | null): string | null {
  if (drift === null) return null;
  if (drift === 0) return t('drift.none');
  return drift > 0 ? t('drift.late', { count: drift }) : t('drift.early', { count: -drift });
}

export const dueInWords = (due: string, language: Language): string => (isDay(due) ? formatDay(due, language) : due);
