import { CIRCULAR_AUDIENCES, type CircularAudience } from '@mesa/domain/circulars';
import { LIMITS } from '@mesa/domain/limits';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { enumOf, IdempotencyKeyField, IdField, IdsField, LanguageField, OneOfField, TextField } from '../graphql/fields.js';

export const CircularAudienceEnum = enumOf('CircularAudience', CIRCULAR_AUDIENCES, 'To whom a circular goes.');

@InputType()
export class SendCircularInput {
  @IdField({ description: 'Whose secretariat writes.' })
  forumId!: string;

  @OneOfField(CircularAudienceEnum, { description: 'To whom; what goes to everyone is public.' })
  audience!: CircularAudience;

  @IdField({ nullable: true, description: 'The bench, where it goes to one.' })
  benchId?: string | null;

  @TextField('title', { description: 'In a few words.' })
  subject!: string;

  @TextField('circular', { description: 'Plain text; a blank line parts paragraphs.' })
  text!: string;

  @LanguageField()
  language!: string;

  @Field(() => Boolean, { description: 'Whether anybody reads it; else those who read the forum\'s papers.' })
  @IsBoolean({ message: 'malformed' })
  isPublic!: boolean;

  @IdsField(LIMITS.documentsPerCircular, { description: 'Documents of the repository that go with it, that its readers may read.' })
  documentIds!: string[];

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class FollowForumInput {
  @IdField({ description: 'The forum.' })
  forumId!: string;

  @IdField({ description: 'Who follows: the viewer\'s own person.' })
  personId!: string;

  @Field(() => Boolean, { description: 'Whether to follow it or to stop.' })
  @IsBoolean({ message: 'malformed' })
  follows!: boolean;
}
