import { useTranslation } from 'react-i18next';

import type { Hand } from './components/Speakers.js';
import type { CheckInForm_roomFragment } from './components/CheckInForm.generated.js';
import type { RoomQuery } from './Room.generated.js';

type Held = Pick<NonNullable<RoomQuery['forum']['meeting']>, 'roll'>;

const SEATED: readonly string[] = ['titular', 'alternate', 'deputy'];

/** For whom the floor may be asked: the reader's own seat where they are there, and everybody on the roll for who keeps it. */
export function useHands({ roll }: Held, { viewerPresence, viewerStandings }: CheckInForm_roomFragment): { readonly own: readonly Hand[]; readonly all: readonly Hand[] } {
  const { t } = useTranslation('meetings');
  const own = viewerPresence !== null && viewerPresence.seatId !== null && SEATED.includes(viewerPresence.capacity) ? [viewerPresence.seatId] : [];
  const here = (roll?.seats ?? []).flatMap(({ seatId, label, presences }) =>
    presences.filter(({ leftAt, capacity }) => leftAt === null && SEATED.includes(capacity)).map(({ personId, personName }) => ({ value: `${seatId}:${personId}`, label: `${label || t('page.personalSeat')}, ${personName ?? t('presence.nameless')}` })),
  );
  return { own: own.map((seatId) => ({ value: seatId, label: viewerStandings.find((standing) => standing.seatId === seatId)?.label || t('page.personalSeat') })), all: here };
}
