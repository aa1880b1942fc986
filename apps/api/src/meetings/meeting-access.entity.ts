import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The way in to a remote meeting. Apart from the meeting, so that no public statement can select it. */
@Entity()
export class MeetingAccess {
  @PrimaryColumn('uuid')
  meetingId!: string;

  @Column('text')
  joinUrl!: string;

  @Column('text', { nullable: true })
  instructions!: string | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
