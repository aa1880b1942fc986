import type { RoleKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** An account in a forum as secretariat, chair and so on; several at once are normal. */
@Entity()
export class Role extends EditableRow {
  @Column('uuid')
  accountId!: string;

  /** Null for the administrator of the installation only. */
  @Column('uuid', { nullable: true })
  forumId!: string | null;

  @Column('text')
  kind!: RoleKind;

  /** Of a co-chair only. */
  @Column('uuid', { nullable: true })
  benchId!: string | null;

  @Column('date')
  validFrom!: string;

  /** Last day. */
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** Ended at this instant, on the day validUntil. */
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
