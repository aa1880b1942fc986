import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ROLE_KINDS, type RoleKind } from '@mesa/domain/vocabulary';

import { enumOf } from '../graphql/fields.js';

export const RoleKindEnum = enumOf('RoleKind', ROLE_KINDS, 'What an account may be given to be; members hold seats instead.');

@ObjectType('Role', { description: 'An account in a forum as secretariat, co-chair and so on. Read by that forum\'s secretariat.' })
export class RoleModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Rises with every edit.' })
  version!: number;

  @Field(() => RoleKindEnum)
  kind!: RoleKind;

  @Field(() => ID, { nullable: true, description: 'Null for the administrator of the installation.' })
  forumId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a co-chair only.' })
  benchId!: string | null;

  @Field(() => String, { description: 'First day.' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Last day; null while it lasts.' })
  validUntil!: string | null;
}

@ObjectType('HeldRole', { description: 'A role with who has it.' })
export class HeldRoleModel {
  @Field(() => RoleModel)
  role!: RoleModel;

  @Field(() => ID, { nullable: true, description: 'The person; null for an account without a profile.' })
  personId!: string | null;

  @Field(() => String, { description: 'The name on the profile, else on the account.' })
  name!: string;
}

@ObjectType('GrantRolePayload')
export class GrantRolePayload {
  @Field(() => RoleModel)
  role!: RoleModel;
}

@ObjectType('EndRolePayload')
export class EndRolePayload {
  @Field(() => RoleModel, { description: 'As it ended: from this moment it gives no right.' })
  role!: RoleModel;
}
