import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, TextField, VersionField } from '../graphql/fields.js';
import { ConnectionArgs } from '../graphql/pagination.js';

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @IdField({ description: 'The forum in whose secretariat the viewer reads.' })
  forumId!: string;
}

@InputType({ isAbstract: true })
class PersonInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts; people are of its jurisdiction.' })
  forumId!: string;

  @TextField('personName', { description: 'Not public by itself: each holding of a seat says whether it is.' })
  name!: string;

  @TextField('label', { nullable: true, description: 'Their post, in words.' })
  post?: string | null;

  @Field(() => Boolean, { description: 'Whether they are under age.' })
  @IsBoolean({ message: 'malformed' })
  isMinor!: boolean;

  @DayField({ nullable: true, description: 'Of a minor only: day of the guardian\'s written consent to the name being public.' })
  guardianConsentOn?: string | null;
}

@InputType()
export class CreatePersonInput extends PersonInput {
  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'A person as they are to be on record: what is left out is cleared.' })
export class UpdatePersonInput extends PersonInput {
  @IdField()
  personId!: string;

  @VersionField()
  version!: number;
}
