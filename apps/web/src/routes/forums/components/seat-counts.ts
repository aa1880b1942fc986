import type { TFunction } from 'i18next';

export interface CountedSeat {
  readonly standing: 'member' | 'observer';
  /** Null where no source says who holds it. */
  readonly isVacant: boolean | null;
}

/** "Tiene 14 cupos, 2 vacantes": what is not on record is neither filled nor vacant. */
export function seatCountWords(t: TFunction<'forums'>, seats: readonly CountedSeat[]): string {
  const vacant = seats.filter(({ isVacant }) => isVacant === true).length;
  const unknown = seats.filter(({ isVacant }) => isVacant === null).length;
  return [
    t('count.seats', { count: seats.length }),
    ...(seats.length > unknown ? [t('count.vacant', { count: vacant })] : []),
    ...(unknown > 0 ? [t(unknown === seats.length ? 'count.allUnknown' : 'count.unknown', { count: unknown })] : []),
  ].join(', ');
}

/** The same of a whole forum, in a sentence. Observers' seats are told apart: they count for nothing else. */
export function forumCountWords(t: TFunction<'forums'>, all: readonly CountedSeat[]): string {
  const members = all.filter(({ standing }) => standing === 'member');
  const observers = all.length - members.length;
  if (all.length === 0) return t('count.none');
  const said = members.length === 0 ? t('count.none') : t('count.has', { seats: seatCountWords(t, members) });
  return observers === 0 ? said : `${said} ${t('count.observers', { count: observers })}`;
}
