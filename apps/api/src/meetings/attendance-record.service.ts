import { attendanceRecord } from '@mesa/domain/attendance-record';
import { notFound } from '@mesa/domain/errors';
import { label } from '@mesa/domain/labels';
import type { Language } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { anonymous } from '../auth/viewer.js';
import { csvOf } from '../files/csv.js';
import { Loaders } from '../graphql/loaders.js';
import type { ConnectionArgs } from '../graphql/pagination.js';
import type { AttendanceRecordModel } from './attendance-record.model.js';
import { AttendanceService } from './attendance.service.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { meetingById } from './meeting.loader.js';
import { MeetingRepository } from './meeting.repository.js';
import type { Meeting } from './meeting.entity.js';

/** What is public is the same for whoever reads, so that the file and the page cannot differ. */
const PUBLIC = anonymous('attendance-record');

const HEADS: Readonly<Record<Language, { readonly first: readonly string[]; readonly last: readonly string[]; readonly meeting: string; readonly observers: string; readonly absentSeat: string }>> = {
  es: { first: ['estamento', 'cupo'], last: ['asistió a', 'sesiones con registro'], meeting: 'sesión', observers: 'observadores', absentSeat: 'sin cupo' },
  en: { first: ['bench', 'seat'], last: ['attended', 'meetings with a record'], meeting: 'meeting', observers: 'observers', absentSeat: 'no seat then' },
};

/** Attendance by seat and bench over the meetings that were held, or called in vain. */
@Injectable()
export class AttendanceRecordService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly attendances: AttendanceService,
    private readonly meetings: MeetingRepository,
  ) {}

  async of(forumId: string, args: ConnectionArgs, loaders: Loaders): Promise<AttendanceRecordModel & { readonly dated: readonly Dated[] }> {
    const { edges, pageInfo } = await this.meetings.sat(forumId, args);
    const told = await Promise.all(edges.toReversed().map(({ node }) => this.#told(node, loaders)));
    const { benches, figures } = attendanceRecord(told.map((one) => one.benches));
    return { meetings: told.map(({ held }) => held), benches: benches as AttendanceRecordModel['benches'], figures, pageInfo, dated: told };
  }

  /** The table of a page as a file: its rows, in its order. @throws NOT_FOUND */
  async csv(language: Language, jurisdiction: string, forum: string, args: ConnectionArgs): Promise<string> {
    const [known]: { forumId: string | null }[] = await this.dataSource.query('select k.forum_id as "forumId" from slug_history k join jurisdiction j on j.id = k.jurisdiction_id where j.slug = $1 and k.slug = $2', [jurisdiction, forum]);
    if (!known?.forumId) throw notFound();
    const { benches, dated } = await this.of(known.forumId, args, new Loaders(this.dataSource));
    const words = HEADS[language];
    const head = [...words.first, ...dated.map(({ held, meeting }) => `${words.meeting} ${held.ordinal ?? ''} (${meeting.sortOn ?? '–'})`), ...words.last];
    const rows = benches.flatMap(({ standing, name, seats }) =>
      seats.map((seat) => [
        standing === 'observer' ? words.observers : name,
        seat.label,
        ...seat.cells.map(({ attendance, personName }) => (attendance === null ? words.absentSeat : `${label('attendance', attendance, language)}${personName === null ? '' : `: ${personName}`}`)),
        seat.attended,
        seat.recorded,
      ]),
    );
    return csvOf(head, rows);
  }

  async #told(held: MeetingForum, loaders: Loaders): Promise<Dated> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    if (!meeting) throw new Error(`meeting ${held.meetingId} is gone`);
    return { held, meeting, benches: await this.attendances.of(PUBLIC, meeting, held, loaders) };
  }
}

interface Dated {
  readonly held: MeetingForum;
  readonly meeting: Meeting;
  readonly benches: Awaited<ReturnType<AttendanceService['of']>>;
}
