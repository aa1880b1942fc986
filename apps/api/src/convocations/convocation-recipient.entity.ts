import type { ConvokedCapacity } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** Who was told, for which seat. What became of the mail stands in the mail; that the link was opened, here. */
@Entity()
export class ConvocationRecipient extends Row {
  @Column('uuid')
  convocationId!: string;

  @Column('uuid')
  personId!: string;

  /** Null for an observer without a seat. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text')
  capacity!: ConvokedCapacity;

  /** Null where no address is known: the secretariat has to call. */
  @Column('uuid', { nullable: true })
  mailId!: string | null;

  /** Of the link's token, which the mail's composer makes again. */
  @Column('bytea')
  tokenHash!: Buffer;

  /** First time that the page of the link was opened. */
  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;
}
