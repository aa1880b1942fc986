import type { Quorum } from '@mesa/domain/quorum';
import type { Composition } from '@mesa/domain/seats';
import { QUORUM_STATES, type QuorumState } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const QuorumStateEnum = enumOf('QuorumState', QUORUM_STATES, 'Unknown where a fact or a rule that would decide is missing: neither met nor missed.');

@ObjectType('BenchQuorum', { description: 'The count of one bench.' })
export class BenchQuorumModel {
  @Field(() => ID, { description: 'The bench.' })
  bench!: string;

  @Field(() => String, { description: 'Its name when the count was made.' })
  name!: string;

  @Field(() => QuorumStateEnum, { description: 'Unknown too where the rules ask nothing of this bench.' })
  state!: QuorumState;

  @Field(() => Int, { description: 'Voting seats that count for certain.' })
  present!: number;

  @Field(() => Int, { nullable: true, description: 'Voting seats asked for; null where the rules ask nothing of this bench.' })
  required!: number | null;

  @Field(() => Int, { description: 'Voting seats of this bench.' })
  seats!: number;

  @Field(() => Int, { description: 'Seats still wanting.' })
  missing!: number;
}

@ObjectType('Quorum', { description: 'How many voting seats counted at a moment, by the composition and rules copied when the session opened.' })
export class QuorumModel {
  @Field(() => QuorumStateEnum, { description: 'Whether it was reached.' })
  state!: QuorumState;

  @Field(() => Int, { description: 'Voting seats that count for certain: each once, observers never.' })
  present!: number;

  @Field(() => Int, { description: 'Those and the seats in doubt.' })
  possible!: number;

  @Field(() => Int, { nullable: true, description: 'Voting seats asked for in all; null where no rule asks.' })
  required!: number | null;

  @Field(() => Int, { description: 'Voting seats of the forum.' })
  seats!: number;

  @Field(() => Int, { description: 'Seats still wanting in all.' })
  missing!: number;

  @Field(() => [BenchQuorumModel], { description: 'By bench, in the order of the forum.' })
  byBench!: BenchQuorumModel[];

  @Field(() => String, { description: '`first` or `second` call.' })
  call!: 'first' | 'second';

  @Field(() => [String], { description: 'What keeps it unknown; empty unless it is.' })
  why!: readonly string[];
}

/** A count with the names of its benches and how many seats each has. */
export function quorumModel(quorum: Quorum, composition: Composition | null): QuorumModel {
  const voting = composition?.seats.filter((seat) => seat.voting) ?? [];
  return {
    ...quorum,
    // Out of session there is no copy of the seats: the base of the count says how many there were.
    seats: composition ? voting.length : (quorum.base ?? 0),
    byBench: quorum.byBench.map((count) => ({
      ...count,
      name: composition?.benches.find(({ id }) => id === count.bench)?.name ?? '',
      seats: composition ? voting.filter(({ bench }) => bench === count.bench).length : (count.base ?? 0),
    })),
  };
}
