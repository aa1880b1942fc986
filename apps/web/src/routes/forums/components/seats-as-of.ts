import { isWithin } from '@mesa/domain/term';

import type { MembersAsOfQuery } from '../MembersAsOf.generated.js';

type Seat = MembersAsOfQuery['forum']['seats'][number];

const termOf = ({ validFrom, validUntil }: Pick<Seat, 'validFrom' | 'validUntil'>) => ({ from: validFrom, until: validUntil });

/** The seats of a day with who held them then. Where nobody is on record it is not known whether it was vacant. */
export const seatsAsOf = (seats: readonly Seat[], day: string): Seat[] =>
  seats
    .filter((seat) => isWithin(day, termOf(seat)))
    .map((seat) => {
      const holders = [...seat.holders, ...seat.pastHolders].filter((holding) => isWithin(day, termOf(holding)));
      return { ...seat, holders, isVacant: holders.length > 0 ? false : null };
    });
