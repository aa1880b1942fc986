import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

@Entity()
export class OrganizationAlias extends Row {
  @Column('uuid')
  organizationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'und' })
  language!: string;
}
