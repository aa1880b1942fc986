import { randomUUID } from 'node:crypto';

import { rateLimited } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { instantOf } from '@mesa/domain/local-time';
import { addWorkingDays, deadlineInstant } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';

import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import { anonymous, type Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import { DatePollWorkService, lockPoll } from './date-poll-work.service.js';
import { DatePoll } from './date-poll.entity.js';
import type { RemindDatePollInput } from './date-poll.input.js';
import { PollInvitingService } from './poll-inviting.service.js';

/** Seconds: a job that came before its time asks again. */
const ASK_AGAIN = 15 * 60;
const HOUR = '09:00';

/** Reminds those who have not answered: once by itself, and once a day when the secretariat asks. */
@Injectable()
export class DatePollReminderService {
  constructor(
    private readonly work: DatePollWorkService,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly inviting: PollInvitingService,
    private readonly mails: DatePollMailService,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /** For the morning two working days before the deadline, where that is still to come; each deadline has a job of its own. */
  async plan(manager: EntityManager, poll: DatePoll, place: ForumPlace): Promise<void> {
    const at = await this.#dueAt(manager, poll, place);
    if (at > this.#now()) await this.jobs.add(manager, 'date_poll_reminder', { pollId: poll.id, deadlineOn: poll.deadlineOn }, at);
  }

  /** The job's: a poll that was closed, moved or reminded of already is left alone. */
  async remindDue(pollId: string, deadlineOn: string): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async ({ manager, audit }) => {
      const poll = await lockPoll(manager, pollId);
      if (poll.state !== 'open' || poll.deadlineOn !== deadlineOn || poll.autoRemindedAt !== null) return;
      const place = await this.places.ofForum(poll.forumId, manager);
      if ((await this.#dueAt(manager, poll, place)) > this.#now()) return this.jobs.add(manager, 'date_poll_reminder', { pollId, deadlineOn }, ASK_AGAIN);
      await manager.update(DatePoll, { id: pollId }, { autoRemindedAt: this.#now() });
      await this.mails.remind(manager, poll, await manager.findBy(DatePollInvitee, { pollId, answeredAt: IsNull() }));
      await audit({ act: 'remind_date_poll', objectType: 'date_poll', objectId: pollId, forumId: place.forumId });
    });
  }

  /** Whoever took a seat meanwhile is asked. @throws RATE_LIMITED a second time on the same day */
  remind(viewer: Viewer, input: RemindDatePollInput): Promise<DatePoll> {
    return this.work.run(viewer, 'remind', input, async ({ manager, poll, place, audit }) => {
      if (poll.remindedOn === place.today) throw rateLimited(Math.ceil((deadlineInstant(place.today, place.timeZone).getTime() - this.#now().getTime()) / 1_000));
      const waiting = await manager.findBy(DatePollInvitee, { pollId: poll.id, answeredAt: IsNull() });
      await this.inviting.invite(manager, poll, place);
      await this.mails.remind(manager, poll, waiting);
      await audit('remind_date_poll', { after: { waiting: waiting.length } });
      return manager.save(Object.assign(poll, { remindedOn: place.today }));
    });
  }

  async #dueAt(manager: EntityManager, { deadlineOn }: DatePoll, { jurisdictionId, timeZone }: ForumPlace): Promise<Date> {
    const holidays: { day: string }[] = await manager.query(
      `select to_char(day, 'YYYY-MM-DD') as day from holiday where jurisdiction_id = $1 and observed and day <= $2::date and day > $2::date - 60`,
      [jurisdictionId, deadlineOn],
    );
    const day = addWorkingDays(deadlineOn, -LIMITS.pollReminderWorkingDays, new Set(holidays.map((holiday) => holiday.day)));
    return instantOf(`${day}T${HOUR}`, timeZone, 'earlier');
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
