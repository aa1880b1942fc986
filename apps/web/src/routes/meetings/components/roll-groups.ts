import type { TFunction } from 'i18next';

import type { SeatStanding } from '@mesa/domain/vocabulary';

interface Seat {
  readonly standing: SeatStanding;
  readonly bench: string | null;
}

interface RollGroup<One> {
  readonly id: string;
  readonly title: string;
  readonly seats: readonly One[];
}

/** Seats by bench in the order of the forum, those of none next, observers last; groups without seats are left out. */
export function rollGroups<One extends Seat>(t: TFunction<'meetings'>, seats: readonly One[], benches: readonly { readonly id: string; readonly name: string }[]): RollGroup<One>[] {
  const members = seats.filter(({ standing }) => standing === 'member');
  return [
    ...benches.map(({ id, name }) => ({ id, title: name, seats: members.filter((seat) => seat.bench === id) })),
    { id: 'no-bench', title: t('page.noBench'), seats: members.filter(({ bench }) => bench === null) },
    { id: 'observers', title: t('page.observers'), seats: seats.filter(({ standing }) => standing === 'observer') },
  ].filter((group) => group.seats.length > 0);
}

interface Lines<Line> {
  readonly seats: readonly { readonly presences: readonly Line[] }[];
  readonly others: readonly Line[];
}

/** Every line of a roll. */
export const rollLines = <Line,>({ seats, others }: Lines<Line>): readonly Line[] => [...seats.flatMap(({ presences }) => presences), ...others];
