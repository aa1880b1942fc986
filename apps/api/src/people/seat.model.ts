import { SEAT_STANDINGS, type HoldingKind, type SeatStanding, type Sector } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { HoldingKindEnum } from '../auth/invitation.input.js';
import { enumOf } from '../graphql/fields.js';
import { SectorEnum } from '../organizations/organization.model.js';

export const SeatStandingEnum = enumOf('SeatStanding', SEAT_STANDINGS, 'Whether a seat is a member\'s or an observer\'s, who never counts for quorum, parity or votes.');

@ObjectType('Seat', { description: 'A place in a forum; vacant while nobody holds it.' })
export class SeatModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => SeatStandingEnum, { description: 'Member or observer.' })
  standing!: SeatStanding;

  @Field(() => SectorEnum, { nullable: true, description: 'Null where not known.' })
  sector!: Sector | null;

  @Field(() => String, { nullable: true, description: 'An unnamed plural whose seat it is ("youth associations"), where no organization is named.' })
  groupLabel!: string | null;

  @Field(() => Boolean, { description: 'A person\'s own seat, as an expert.' })
  isPersonal!: boolean;

  @Field(() => String, { nullable: true, description: 'The seat\'s own name; else it goes by its organization or group.' })
  label!: string | null;

  @Field(() => String, { description: 'Language (BCP 47) of label and group; `und` where not known.' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether it has a vote; an observer\'s never has.' })
  isVoting!: boolean;

  @Field(() => String, { nullable: true, description: 'First calendar day of the seat; null where not known.' })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Last calendar day of the seat; null while it stands.' })
  validUntil!: string | null;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}

@ObjectType('SeatHolding', { description: 'Somebody in a seat, for a stretch of days.' })
export class SeatHoldingModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => HoldingKindEnum, { description: 'Titular or alternate.' })
  kind!: HoldingKind;

  @Field(() => String, { nullable: true, description: 'The person\'s name, only where this holding says that it is public; never a minor\'s without the guardian\'s recorded consent. Else null: the seat and its organization stand for the person.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'First calendar day; null where not known.' })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Last calendar day; null while it goes on.' })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'How the person was selected, in words; null where not known.' })
  selection!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the name is public; null where it is not.' })
  namePublicReason!: string | null;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}
