import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('CommentEarlierText', { description: 'What a comment said before an edit.' })
export class CommentEarlierTextModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it said; null once the comment is withdrawn or moderated.' })
  text!: string | null;

  @Field(() => String, { description: 'Language of the text (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When other words took its place.' })
  replacedAt!: Date;
}

@ObjectType('CommentAddition', { description: 'What its author added to a comment once it could no longer be edited.' })
export class CommentAdditionModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What was added; null once the comment is withdrawn or moderated.' })
  text!: string | null;

  @Field(() => String, { description: 'Language of the text (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  addedAt!: Date;
}
