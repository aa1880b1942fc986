import { InputType } from '@nestjs/graphql';
import type { RoleKind } from '@mesa/domain/vocabulary';

import { DayField, IdempotencyKeyField, IdField, OneOfField, VersionField } from '../graphql/fields.js';
import { RoleKindEnum } from './role.model.js';

@InputType()
export class GrantRoleInput {
  @IdField({ description: 'The forum in which it is given.' })
  forumId!: string;

  @IdField({ description: 'A person with an account; somebody without one is invited.' })
  personId!: string;

  @OneOfField(RoleKindEnum, { description: 'Any but administrator.' })
  kind!: RoleKind;

  @IdField({ nullable: true, description: 'Of a co-chair, and of nobody else.' })
  benchId?: string | null;

  @DayField({ nullable: true, description: 'First day; today if not given.' })
  validFrom?: string | null;

  @DayField({ nullable: true, description: 'Last day, if it is known.' })
  validUntil?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class EndRoleInput {
  @IdField()
  roleId!: string;

  @VersionField()
  version!: number;
}
