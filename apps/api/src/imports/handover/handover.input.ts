import { LIMITS } from '@mesa/domain/limits';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

import { type Upload, UploadScalar } from '../../files/upload.scalar.js';
import { IdField } from '../../graphql/fields.js';

@InputType({ description: 'A handover pack, as a file or as text.' })
export class ReceiveHandoverInput {
  @IdField({ description: 'A forum of whoever takes it in: the pack’s forum is made in the same jurisdiction.' })
  forumId!: string;

  @Field(() => UploadScalar, { nullable: true, description: 'The file handover.json of the pack, up to 20 MiB.' })
  @IsOptional()
  file?: Upload | null;

  @Field(() => String, { nullable: true, description: 'The same as text, up to 1 MiB.' })
  @IsOptional()
  @IsString({ message: 'malformed' })
  @MaxLength(LIMITS.requestBodyBytes, { message: 'too_long' })
  json?: string | null;
}
