import type { CommentState } from '@mesa/domain/comment-state';
import { LEDGER_CLOCKS, type LedgerClock } from '@mesa/domain/response-clock';
import type { Sector } from '@mesa/domain/vocabulary';
import { ArgsType } from '@nestjs/graphql';

import { enumOf, IdField, OneOfField, OneOfListField } from '../graphql/fields.js';
import { SectorEnum } from '../organizations/organization.model.js';
import { CommentStateEnum } from './comment.model.js';
import type { LedgerFilter } from './ledger.repository.js';

export const LedgerClockEnum = enumOf('LedgerClock', LEDGER_CLOCKS, 'How the clock of a comment that waits stands: its last day is still to come, or past.');

/** Which of the ledger's comments; also the file's address. */
@ArgsType()
export class LedgerFilterArgs {
  @OneOfListField(CommentStateEnum, { nullable: true, description: 'Only those in one of these states; null: all.' })
  states?: CommentState[] | null;

  @OneOfField(LedgerClockEnum, { nullable: true, description: 'Only those that wait with a clock that stands so.' })
  clock?: LedgerClock | null;

  @IdField({ nullable: true, description: 'Only those for which this unit answers.' })
  unitId?: string | null;

  @IdField({ nullable: true, description: 'Only those about this commitment, its milestones and statements.' })
  commitmentId?: string | null;

  @IdField({ nullable: true, description: 'Only those made in this phase.' })
  phaseId?: string | null;

  @OneOfField(SectorEnum, { nullable: true, description: 'Only those made for a seat or organization of this sector.' })
  sector?: Sector | null;
}

export const filterOf = ({ states = null, clock = null, unitId = null, commitmentId = null, phaseId = null, sector = null }: LedgerFilterArgs): LedgerFilter => ({ states, clock, unitId, commitmentId, phaseId, sector });
