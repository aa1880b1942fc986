import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AmendmentObjection', { description: 'Who commented objects to what an amendment did to the words that the comment was about.' })
export class AmendmentObjectionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; null once the comment is withdrawn.' })
  reason!: string | null;

  @Field(() => String, { description: 'Language of the reason (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  objectedAt!: Date;
}

@ObjectType('AfterAmendment', { description: 'What the viewer may do with a comment whose words were amended. All false while they stand.' })
export class AfterAmendmentModel {
  @Field(() => Boolean, { description: 'Say it again of the words in force, as a comment of its own (postComment with carriedFromId), in an open phase.' })
  carryOver!: boolean;

  @Field(() => Boolean, { description: 'Say that it is no longer needed: its text stays, and nothing is owed.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Object to what the amendment did to the words, once.' })
  objectToAmendment!: boolean;
}
