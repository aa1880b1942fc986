import type { Quorum } from '@mesa/domain/quorum';
import type { Composition } from '@mesa/domain/seats';
import type { QuorumState } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** A meeting as held by one forum. */
@Entity()
export class MeetingForum extends ImportableRow {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  forumId!: string;

  /** Given at convening or import, permanent, never reused; null in a draft. */
  @Column('int', { nullable: true })
  ordinal!: number | null;

  /** As printed: "Ordinaria N° 3/2022". */
  @Column('text', { nullable: true })
  officialNumber!: string | null;

  /** The rules in force when the session opened. */
  @Column('uuid', { nullable: true })
  rulesId!: string | null;

  /** Seats, benches, votes and holders, copied when the session opened; never changes. */
  @Column('jsonb', { nullable: true })
  composition!: Composition | null;

  /** Computed from the copy; never changes once computed. */
  @Column('jsonb', { nullable: true })
  quorum!: Quorum | null;

  @Column('text', { nullable: true })
  quorumState!: QuorumState | null;
}
