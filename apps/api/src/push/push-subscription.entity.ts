import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** A browser in which somebody asked to be told. Whoever has endpoint and keys could write to it: they leave the database for the push service alone. */
@Entity()
export class PushSubscription extends Row {
  @Column('uuid')
  personId!: string;

  /** At the push service of the browser's maker. */
  @Column('text')
  endpoint!: string;

  /** Public key of the browser, base64url (RFC 8291). */
  @Column('text')
  p256dh!: string;

  /** Its authentication secret, base64url. */
  @Column('text')
  auth!: string;
}
