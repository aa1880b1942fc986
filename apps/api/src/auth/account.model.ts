import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { ROLE_NAMES, type RoleName } from '@mesa/domain/roles';

import { enumOf } from '../graphql/fields.js';

export const RoleNameEnum = enumOf('RoleName', ROLE_NAMES, 'A role in which somebody acts; several at once are normal.');

@ObjectType('Mandate', { description: 'Why an account has rights: a role, a seat or a unit, on the days it lasts.' })
export class MandateModel {
  @Field(() => RoleNameEnum, { description: 'The role it gives.' })
  role!: RoleName;

  @Field(() => ID, { nullable: true, description: 'The forum of a role or seat; null for a unit and for the administrator.' })
  forumId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The seat that is held; null for roles and units.' })
  seatId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The bench of a seat or co-chair.' })
  benchId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipal unit; null for roles and seats.' })
  organizationId!: string | null;

  @Field(() => String, { nullable: true, description: 'First day; null where not known.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day; null while it lasts.' })
  until!: string | null;
}

@ObjectType('Me', { description: 'Who is signed in, as they see themselves. Nobody else sees it.' })
export class MeModel {
  @Field(() => ID, { description: 'Of the account.' })
  id!: string;

  @Field(() => String, { description: 'The mail address that signs in.' })
  email!: string;

  @Field(() => ID, { nullable: true, description: 'The public profile; null for an account without one.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name on the profile.' })
  name!: string | null;

  @Field(() => Boolean, { description: 'Manages accounts and the installation, never content.' })
  administrator!: boolean;

  @Field(() => Boolean, { description: 'A passkey was proved in this session: needed to write as secretariat or administrator.' })
  secondFactor!: boolean;

  @Field(() => Boolean, { description: 'Whether a passkey is registered.' })
  hasPasskey!: boolean;

  @Field(() => [MandateModel], { description: 'Roles, seats and units, in every forum.' })
  mandates!: MandateModel[];
}

@ObjectType('Session', { description: 'A browser in which the account is signed in.' })
export class SessionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was signed in.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Its last request, to the minute.' })
  lastUsedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself; null when it does not say.' })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@ObjectType('RevokeSessionPayload')
export class RevokeSessionPayload {
  @Field(() => [SessionModel], { description: 'The sessions that are left.' })
  sessions!: SessionModel[];
}

@ObjectType('ResetPasskeysPayload')
export class ResetPasskeysPayload {
  @Field(() => ID, { description: 'Who may now register a new passkey after signing in by mail.' })
  personId!: string;
}
