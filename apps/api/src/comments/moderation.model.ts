import type { AppealOutcome } from '@mesa/domain/comment-state';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { AppealOutcomeEnum } from './moderation.input.js';

@ObjectType('ModerationRules', { description: 'A version of the rules by which a forum moderates comments.' })
export class ModerationRulesModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'The first version is 1.' })
  number!: number;

  @Field(() => String, { description: 'The rules, in paragraphs.' })
  text!: string;

  @Field(() => String, { description: 'Language of the text (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'From when they hold, until the next version.' })
  publishedAt!: Date;
}

@ObjectType({ description: 'What publishing rules gave.' })
export class ModerationRulesPayload {
  @Field(() => ModerationRulesModel, { description: 'The version that holds now.' })
  rules!: ModerationRulesModel;
}

@ObjectType('ModerationAppeal', { description: 'An appeal to the co-chairs against a moderation.' })
export class ModerationAppealModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  appealedAt!: Date;

  @Field(() => AppealOutcomeEnum, { nullable: true, description: 'What was decided; null while it waits.' })
  outcome!: AppealOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Language of that reason (BCP 47).' })
  decisionLanguage!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

@ObjectType('CommentModeration', { description: 'One time that a comment was moderated, also where it was restored since.' })
export class CommentModerationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The public reason.' })
  reason!: string | null;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  happenedAt!: Date;
}

@ObjectType('ModerationAbilities', { description: 'What the viewer may do about the moderation of a comment.' })
export class ModerationAbilitiesModel {
  @Field(() => Boolean, { description: 'Appeal to the co-chairs: its author, once for each moderation.' })
  appeal!: boolean;

  @Field(() => Boolean, { description: 'Decide the appeal that waits: a co-chair or the chair who neither moderated nor wrote it.' })
  decide!: boolean;
}
