import { LIMITS } from '@mesa/domain/limits';
import { DISPOSITIONS, type Disposition } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { enumOf, IdempotencyKeyField, IdField, IdsField, IntField, LanguageField, OneOfField, TextField } from '../graphql/fields.js';

export const DispositionEnum = enumOf('Disposition', DISPOSITIONS, 'What was done with what was said.');

@InputType()
export class ResponseInput {
  @IdsField(LIMITS.commentsPerResponse, { description: 'The comments that it answers, all of one forum and plan; none of them a reply.' })
  commentIds!: string[];

  @OneOfField(DispositionEnum)
  disposition!: Disposition;

  @TextField('response', { description: 'Why: the response itself.' })
  reason!: string;

  @LanguageField()
  language!: string;

  @IdField({ nullable: true, description: 'The unit that answers; null: the secretariat does.' })
  organizationId?: string | null;

  @IdField({ nullable: true, description: 'The amendment that it led to.' })
  amendmentId?: string | null;

  @IdField({ nullable: true, description: 'The draft that this takes the place of; null: there is none.' })
  draftId?: string | null;

  @IntField({ min: 1, max: 2_147_483_647, nullable: true, description: 'With a draft: the version of it that was read.' })
  draftVersion?: number | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}
