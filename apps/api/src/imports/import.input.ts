import { LIMITS } from '@mesa/domain/limits';
import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

import { IdField } from '../graphql/fields.js';

@InputType({ description: 'A file of published records for one forum. Handing it in again has no effect, so it takes no idempotency key.' })
export class ImportFileInput {
  @IdField({ description: 'The forum that the file is about.' })
  forumId!: string;

  @Field(() => String, { description: 'The file as JSON, in shape version 1 (data/README.md). INVALID tells every fault by its path below `json`.' })
  @IsString({ message: 'malformed' })
  @MaxLength(LIMITS.requestBodyBytes, { message: 'too_long' })
  json!: string;
}
