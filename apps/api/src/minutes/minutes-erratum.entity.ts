import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A correction that adds to published minutes. */
@Entity()
export class MinutesErratum extends Row {
  @Column('uuid')
  minutesId!: string;

  @Column('int')
  number!: number;

  /** The block it corrects. */
  @Column('uuid', { nullable: true })
  blockId!: string | null;

  /** Null once withdrawn. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('bytea', { nullable: true })
  salt!: Buffer | null;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('uuid', { nullable: true })
  publishedById!: string | null;
}
