import type { ForumRules } from '@mesa/domain/rules';
import { Field, InputType } from '@nestjs/graphql';
import { IsObject } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, LanguageField, TextField } from '../graphql/fields.js';
import { ForumRulesData } from './forum-rules.model.js';

@InputType({ description: 'A new version of the rules. A version is never changed: what is wrong in it is mended by the next.' })
export class AdoptRulesInput {
  @IdField()
  forumId!: string;

  @DayField({ description: 'First calendar day on which it is in force; one version begins on a day.' })
  effectiveFrom!: string;

  @Field(() => ForumRulesData, { description: 'What is left out is a rule that the forum does not have.' })
  @IsObject({ message: 'malformed' })
  rules!: ForumRules;

  @TextField('minutesPassage', { nullable: true, description: 'The rules as written.' })
  text?: string | null;

  @LanguageField({ description: 'Language (BCP 47) of the text.' })
  language!: string;

  @IdField({ nullable: true, description: 'The document in which they stand; of the same jurisdiction.' })
  sourceDocumentId?: string | null;

  @IdField({ nullable: true, description: 'The decision of this forum by which they were adopted.' })
  adoptingDecisionId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}
