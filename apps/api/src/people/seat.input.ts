import type { SeatStanding, Sector } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { SectorEnum } from '../organizations/organization.model.js';
import { SeatStandingEnum } from './seat.model.js';

@InputType({ isAbstract: true })
class SeatInput {
  @IdField()
  forumId!: string;

  @OneOfField(SeatStandingEnum)
  standing!: SeatStanding;

  @IdField({ nullable: true, description: 'A bench of the forum; left out in a forum without benches or where not known.' })
  benchId?: string | null;

  @OneOfField(SectorEnum, { nullable: true, description: 'Null where not known.' })
  sector?: Sector | null;

  @IdField({ nullable: true, description: 'Whose seat it is. At most one of organizationId, groupLabel and isPersonal.' })
  organizationId?: string | null;

  @TextField('label', { nullable: true, description: 'An unnamed plural whose seat it is ("youth associations").' })
  groupLabel?: string | null;

  @Field(() => Boolean, { description: 'A person\'s own seat, as an expert.' })
  @IsBoolean({ message: 'malformed' })
  isPersonal!: boolean;

  @TextField('label', { nullable: true, description: 'The seat\'s own name.' })
  label?: string | null;

  @LanguageField({ description: 'Language (BCP 47) of label and group.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether it has a vote; an observer\'s has none.' })
  @IsBoolean({ message: 'malformed' })
  isVoting!: boolean;

  @DayField({ nullable: true, description: 'First calendar day; left out where not known.' })
  validFrom?: string | null;
}

@InputType()
export class CreateSeatInput extends SeatInput {
  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'A seat as it is to be: what is left out is cleared. Meetings already held keep the seat of their day.' })
export class UpdateSeatInput extends SeatInput {
  @IdField()
  seatId!: string;

  @VersionField()
  version!: number;
}

@InputType()
export class CloseSeatInput {
  @IdField()
  forumId!: string;

  @IdField()
  seatId!: string;

  @VersionField()
  version!: number;

  @DayField({ description: 'Last calendar day of the seat; holdings that go beyond it end with it.' })
  validUntil!: string;
}
