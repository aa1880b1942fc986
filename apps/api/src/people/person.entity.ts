import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** A public profile; never contact data. Erased: a tombstone without name or account. */
@Entity()
export class Person extends ImportableRow {
  /** Whose secretariats keep the profile. */
  @Column('uuid')
  jurisdictionId!: string;

  /** The sign-in account; most persons have none. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  /** Null once erased. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  post!: string | null;

  /** The name is shown only with guardianConsentOn. */
  @Column('boolean', { default: false })
  isMinor!: boolean;

  @Column('date', { nullable: true })
  guardianConsentOn!: string | null;

  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
