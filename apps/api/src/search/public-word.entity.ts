import { Entity, PrimaryColumn } from 'typeorm';

/** A word of a published passage, by which one that was mistyped is understood; gone with the last passage that has it. */
@Entity()
export class PublicWord {
  @PrimaryColumn('uuid')
  jurisdictionId!: string;

  @PrimaryColumn('text')
  word!: string;
}
