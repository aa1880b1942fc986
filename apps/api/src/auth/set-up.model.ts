import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('SetUpLink', { description: 'The one-time address of a first start, while it is good.' })
export class SetUpLinkModel {
  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

@ObjectType('CompleteSetUpPayload')
export class CompleteSetUpPayload {
  @Field(() => ID)
  jurisdictionId!: string;

  @Field(() => ID)
  forumId!: string;

  @Field(() => String, { description: 'Word of the jurisdiction in addresses.' })
  jurisdictionSlug!: string;

  @Field(() => String, { description: 'Word of the forum in addresses.' })
  forumSlug!: string;
}
