import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose editor a Yjs client was: what it wrote in this version, that person wrote. */
@Entity()
export class MinutesDraftWriter {
  @PrimaryColumn('uuid')
  minutesVersionId!: string;

  @PrimaryColumn('text')
  clientId!: string;

  @Column('uuid')
  personId!: string;
}
