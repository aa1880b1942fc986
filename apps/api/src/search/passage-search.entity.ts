import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a published passage, with their places; kept by the database as the passage is published and withdrawn. */
@Entity()
export class PassageSearch {
  /** That of its block. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  minutesId!: string;

  @Column('tsvector')
  words!: string;
}
