import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { RoleKind } from '@mesa/domain/vocabulary';

import { RoleKindEnum } from './role.model.js';

@ObjectType('Invitation', { description: 'An offer of an account to a person. Its secretariat and whoever holds its link see it; the mail address, nobody.' })
export class InvitationModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  forumId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => RoleKindEnum, { nullable: true, description: 'The role that acceptance gives, beside seats and units; null for none.' })
  roleKind!: RoleKind | null;

  @Field(() => GraphQLISODateTime, { description: 'Seven days after it was sent.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  revokedAt!: Date | null;
}

@ObjectType('OpenInvitation', { description: 'What an invitation says to whoever holds its link.' })
export class OpenInvitationModel {
  @Field(() => InvitationModel)
  invitation!: InvitationModel;

  @Field(() => String, { description: 'The person who is invited.' })
  personName!: string;

  @Field(() => String)
  forumName!: string;

  @Field(() => String)
  jurisdictionName!: string;
}

@ObjectType('InvitePeoplePayload')
export class InvitePeoplePayload {
  @Field(() => [InvitationModel], { description: 'One per person, in the order given; one that was open already is not sent twice.' })
  invitations!: InvitationModel[];
}

@ObjectType('AcceptInvitationPayload')
export class AcceptInvitationPayload {
  @Field(() => InvitationModel)
  invitation!: InvitationModel;
}

@ObjectType('RevokeInvitationPayload')
export class RevokeInvitationPayload {
  @Field(() => InvitationModel)
  invitation!: InvitationModel;
}
