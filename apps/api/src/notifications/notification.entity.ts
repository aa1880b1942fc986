import type { Delivery, NotificationKind, NotificationWhy } from '@mesa/domain/notifications';
import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** One person told of one thing, written in the transaction of what it tells. It holds no text: what is said is made when it is read or sent. */
@Entity()
export class Notification extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: NotificationKind;

  @Column('text')
  why!: NotificationWhy;

  @Column('uuid')
  forumId!: string;

  @Column('text')
  objectType!: string;

  @Column('uuid')
  objectId!: string;

  /** Tells two notifications of one kind about one object apart, such as two circulations of the same minutes. */
  @Column('text', { default: '' })
  occasion!: string;

  /** The mails with which it goes out, and can be taken back; null: at once. */
  @Column('uuid', { nullable: true })
  batchId!: string | null;

  /** What the person had chosen, or what nobody can decline. */
  @Column('text')
  delivery!: Delivery;

  /** Calendar day of the digest that takes it; null where it goes by itself or not by mail. */
  @Column('date', { nullable: true })
  digestOn!: string | null;

  /** The mail that tells of it; null while it waits for a digest, and where none does. */
  @Column('uuid', { nullable: true })
  mailId!: string | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
