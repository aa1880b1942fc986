import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, VersionField } from '../graphql/fields.js';

@InputType()
export class OpenUnitMembershipInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts.' })
  forumId!: string;

  @IdField({ description: 'On record in the forum\'s jurisdiction.' })
  personId!: string;

  @IdField({ description: 'An organization of the sector government, of the same jurisdiction.' })
  organizationId!: string;

  @Field(() => Boolean, { description: 'Whether the person publishes for the unit; else drafts only.' })
  @IsBoolean({ message: 'malformed' })
  mayPublish!: boolean;

  @DayField({ nullable: true, description: 'First calendar day; today if left out.' })
  validFrom?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'Ends a membership now, and its rights with it.' })
export class EndUnitMembershipInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts.' })
  forumId!: string;

  @IdField()
  membershipId!: string;

  @VersionField()
  version!: number;
}
