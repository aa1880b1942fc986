import type { HoldingKind } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { HoldingKindEnum } from '../auth/invitation.input.js';
import { DayField, IdempotencyKeyField, IdField, OneOfField, TextField, VersionField } from '../graphql/fields.js';

@InputType()
export class OpenHoldingInput {
  @IdField()
  forumId!: string;

  @IdField()
  seatId!: string;

  @IdField({ description: 'On record in the forum\'s jurisdiction.' })
  personId!: string;

  @OneOfField(HoldingKindEnum)
  kind!: HoldingKind;

  @DayField({ nullable: true, description: 'First calendar day; left out where not known.' })
  validFrom?: string | null;

  @DayField({ nullable: true, description: 'Last calendar day; left out while it goes on.' })
  validUntil?: string | null;

  @TextField('label', { nullable: true, description: 'How the person was selected, in words.' })
  selection?: string | null;

  @TextField('label', { nullable: true, description: 'Why the name is public; left out, the seat and its organization stand for the person.' })
  namePublicReason?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EndHoldingInput {
  @IdField()
  forumId!: string;

  @IdField()
  holdingId!: string;

  @VersionField()
  version!: number;

  @DayField({ nullable: true, description: 'Last calendar day. Left out: it ends now, and another may hold the seat from today.' })
  validUntil?: string | null;
}
