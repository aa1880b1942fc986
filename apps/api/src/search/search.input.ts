import { ArgsType, Field } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

import { TextField } from '../graphql/fields.js';
import { ConnectionArgs } from '../graphql/pagination.js';

const SLUG_LENGTH = 60;

@ArgsType()
export class SearchArgs extends ConnectionArgs {
  @Field(() => String, { description: 'Address word of the jurisdiction.' })
  @IsString({ message: 'malformed' })
  @MaxLength(SLUG_LENGTH, { message: 'too_long' })
  jurisdiction!: string;

  @TextField('search', { description: 'Understands "phrases in quotes" and -exclusions; accents are optional.' })
  text!: string;
}
