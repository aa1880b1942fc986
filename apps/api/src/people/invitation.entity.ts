import type { RoleKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

@Entity()
export class Invitation extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('uuid')
  personId!: string;

  /** Private; null once accepted or revoked. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** SHA-256 of the token in the link. */
  @Column('bytea')
  tokenHash!: Buffer;

  /** The role that acceptance gives, beside the seats the person holds. */
  @Column('text', { nullable: true })
  roleKind!: RoleKind | null;

  @Column('uuid', { nullable: true })
  benchId!: string | null;

  @Column('uuid', { nullable: true })
  invitedById!: string | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
