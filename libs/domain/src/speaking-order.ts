/** Somebody's seat in the list of speakers, with what the order looks at. */
interface Speaker {
  readonly seatId: string;
  /** Null for a seat of none, or of an unknown one. */
  readonly bench: string | null;
  /** Null for a personal seat: it is an organization of its own. */
  readonly organization: string | null;
}

/** Somebody who asked to speak and waits. */
export interface Ask extends Speaker {
  readonly id: string;
  readonly askedAt: Date;
}

/** Somebody who was called on the same item. */
export interface Speech extends Speaker {
  readonly calledAt: Date;
}

/**
 * In which order those who wait are called, on one item: first who has spoken least; of those, somebody of
 * another bench than the last speaker; of those, of the organization that has spoken least; of those, who
 * asked first. Each call counts for the next, so that the whole list can be shown. The screen says the rule
 * in the same words. Source: issue 3, "speakers' list, fair by bench and organisation".
 */
export function speakingOrder<One extends Ask>(waiting: readonly One[], spoken: readonly Speech[]): One[] {
  const heard: Speaker[] = [...spoken].sort((a, b) => a.calledAt.getTime() - b.calledAt.getTime());
  const left = [...waiting];
  const order: One[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, one) => (comesBefore(one, best, heard) ? one : best));
    left.splice(left.indexOf(next), 1);
    order.push(next);
    heard.push(next);
  }
  return order;
}

function comesBefore(a: Ask, b: Ask, heard: readonly Speaker[]): boolean {
  const last = heard.at(-1)?.bench ?? null;
  const weigh = (one: Ask): readonly number[] => [
    heard.filter(({ seatId }) => seatId === one.seatId).length,
    last !== null && one.bench === last ? 1 : 0,
    heard.filter((speaker) => organizationOf(speaker) === organizationOf(one)).length,
    one.askedAt.getTime(),
  ];
  const [ofA, ofB] = [weigh(a), weigh(b)];
  const at = ofA.findIndex((weight, index) => weight !== ofB[index]);
  return at === -1 ? a.id < b.id : (ofA[at] ?? 0) < (ofB[at] ?? 0);
}

const organizationOf = ({ organization, seatId }: Speaker): string => organization ?? `seat ${seatId}`;
