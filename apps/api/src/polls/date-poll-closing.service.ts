import { notFound } from '@mesa/domain/errors';
import { today, wallTime } from '@mesa/domain/local-time';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingService } from '../meetings/meeting.service.js';
import type { MeetingDetailsInput } from '../meetings/meeting.input.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import { DatePollOption } from './date-poll-option.entity.js';
import { DatePollWorkService } from './date-poll-work.service.js';
import type { DatePoll } from './date-poll.entity.js';
import type { CloseDatePollInput } from './date-poll.input.js';

/** The end of a poll: its meeting, as a draft. */
@Injectable()
export class DatePollClosingService {
  constructor(
    private readonly work: DatePollWorkService,
    private readonly meetings: MeetingService,
    private readonly mails: DatePollMailService,
  ) {}

  /** Everybody who was asked is told the date. @throws NOT_FOUND for a date of another poll */
  close(viewer: Viewer, input: CloseDatePollInput): Promise<{ datePoll: DatePoll; meetingForum: MeetingForum }> {
    return this.work.run(viewer, 'close', input, async ({ transaction, manager, poll, place, role, audit }) => {
      const option = await manager.findOneBy(DatePollOption, { id: input.optionId, pollId: poll.id });
      if (!option) throw notFound();
      const meetingForum = await this.meetings.draft(transaction, { place, role }, meetingOf(poll, option));
      const datePoll = await manager.save(Object.assign(poll, { meetingForumId: meetingForum.id }));
      await this.mails.tell(manager, 'date_poll_settled', poll, await manager.findBy(DatePollInvitee, { pollId: poll.id }));
      await audit('close_date_poll', { after: { optionId: option.id, meetingForumId: meetingForum.id } });
      return { datePoll, meetingForum };
    });
  }
}

/** Its end is not said where it lies on the next day: a meeting's two wall times are of one day. */
function meetingOf({ title, purpose, language, mode, place, minutes, timeZone }: DatePoll, { day, startsFrom, startsAt, disambiguation }: DatePollOption): MeetingDetailsInput {
  const end = new Date(startsAt.getTime() + minutes * 60_000);
  const until = today(timeZone, end) === day ? wallTime(end, timeZone).slice(-5) : null;
  const from = startsFrom.slice(0, 5);
  return { kind: 'ordinary', title, purpose, language, mode, place, day, from, until: until !== null && until > from ? until : null, disambiguation };
}
