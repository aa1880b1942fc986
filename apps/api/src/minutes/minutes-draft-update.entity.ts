import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of the shared document in which a version is written. All steps together are the document. */
@Entity()
export class MinutesDraftUpdate {
  @PrimaryColumn('uuid')
  minutesVersionId!: string;

  /** 1, 2, 3 … without gaps at its end: whoever has read up to one asks for those after it. */
  @PrimaryColumn('int')
  sequence!: number;

  /** As Yjs encodes an update. */
  @Column('bytea')
  content!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;
}
