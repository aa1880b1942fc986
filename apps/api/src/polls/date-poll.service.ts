import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import { replaceOptions } from './date-poll-option.repository.js';
import { DatePollReminderService } from './date-poll-reminder.service.js';
import { DatePollWorkService } from './date-poll-work.service.js';
import { DatePoll } from './date-poll.entity.js';
import type { CancelDatePollInput, CreateDatePollInput, DatePollDetailsInput, EditDatePollInput } from './date-poll.input.js';
import { managePolls } from './date-poll.policy.js';
import { PollInvitingService } from './poll-inviting.service.js';

/** Making a date poll, changing it, calling it off. */
@Injectable()
export class DatePollService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly work: DatePollWorkService,
    private readonly inviting: PollInvitingService,
    private readonly mails: DatePollMailService,
    private readonly reminders: DatePollReminderService,
    private readonly clock: ClockService,
  ) {}

  /** Asks the holders of the voting seats at once. @throws INVALID, by the field that is wrong */
  async create(viewer: Viewer, input: CreateDatePollInput): Promise<DatePoll> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, managePolls, place);
    return this.writes.once(viewer, { entity: DatePoll, operation: 'createDatePoll', input }, async ({ manager, audit }) => {
      const poll = await manager.save(manager.create(DatePoll, { ...detailsOf(input), forumId: place.forumId, timeZone: place.timeZone }));
      await replaceOptions(manager, poll, this.#options(input, place));
      const invitees = await this.inviting.invite(manager, poll, place);
      await this.reminders.plan(manager, poll, place);
      await audit({ act: 'create_date_poll', objectType: 'date_poll', objectId: poll.id, role, forumId: place.forumId, after: { ...detailsOf(input), options: input.options, asked: invitees.length } });
      return poll;
    });
  }

  /** Those who have answered are told of new dates; whoever took a seat meanwhile is asked. */
  edit(viewer: Viewer, input: EditDatePollInput): Promise<DatePoll> {
    return this.work.run(viewer, 'edit', input, async ({ manager, poll, place, audit }) => {
      const before = detailsOfRow(poll);
      const deadlineBefore = poll.deadlineOn;
      Object.assign(poll, detailsOf(input));
      const added = await replaceOptions(manager, poll, this.#options(input, place));
      // The dates are part of what was read: its version rises with them, whatever changed.
      poll.version += 1;
      await manager.update(DatePoll, { id: poll.id }, { ...detailsOf(input), version: poll.version });
      if (added.length > 0) await this.mails.tell(manager, 'date_poll_changed', poll, await manager.findBy(DatePollInvitee, { pollId: poll.id, answeredAt: Not(IsNull()) }));
      await this.inviting.invite(manager, poll, place);
      if (poll.deadlineOn !== deadlineBefore) await this.reminders.plan(manager, poll, place);
      await audit('edit_date_poll', { before, after: { ...detailsOf(input), options: input.options } });
      return poll;
    });
  }

  cancel(viewer: Viewer, input: CancelDatePollInput): Promise<DatePoll> {
    return this.work.run(viewer, 'cancel', input, async ({ manager, poll, audit }) => {
      const cancelled = await manager.save(Object.assign(poll, { stateReason: input.reason }));
      await this.mails.tell(manager, 'date_poll_cancelled', poll, await manager.findBy(DatePollInvitee, { pollId: poll.id }));
      await audit('cancel_date_poll', { after: { reason: input.reason } });
      return cancelled;
    });
  }

  #options({ options: given }: DatePollDetailsInput, { today }: ForumPlace) {
    return { given, today, now: new Date(this.clock.now().epochMilliseconds) };
  }
}

const detailsOf = (input: DatePollDetailsInput) => ({
  title: input.title,
  purpose: input.purpose ?? null,
  language: input.language ?? 'und',
  mode: input.mode,
  place: input.place ?? null,
  minutes: input.minutes,
  deadlineOn: input.deadline,
});

const detailsOfRow = ({ title, purpose, language, mode, place, minutes, deadlineOn }: DatePoll) => ({ title, purpose, language, mode, place, minutes, deadlineOn });
