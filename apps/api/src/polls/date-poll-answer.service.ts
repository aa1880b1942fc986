import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { POLL_TRANSITIONS } from '@mesa/domain/poll-state';
import type { RoleName } from '@mesa/domain/roles';
import { maySpeakFor } from '@mesa/domain/speaking';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { datedSeats } from '../meetings/composition.repository.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import { lockPoll } from './date-poll-work.service.js';
import type { DatePoll } from './date-poll.entity.js';
import type { AnswerDatePollByLinkInput, AnswerDatePollInput, DatePollAnswerInput } from './date-poll.input.js';
import { answerOnBehalf, answerPoll, readPoll } from './date-poll.policy.js';
import { optionsOf } from './date-poll.repository.js';
import { PollLinkService } from './poll-link.service.js';

interface Question {
  readonly poll: DatePoll;
  readonly invitee: DatePollInvitee;
  readonly place: ForumPlace;
}

/** Which of the dates somebody can: by their link, signed in, or written down by the secretariat. */
@Injectable()
export class DatePollAnswerService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly links: PollLinkService,
    private readonly limits: AttemptLimits,
    private readonly mails: DatePollMailService,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND for a forged token; CONFLICT expired after the deadline, or when the seat is another's now; wrong_state when the poll is over */
  async byLink(viewer: Viewer, input: AnswerDatePollByLinkInput): Promise<Question> {
    const invitee = await this.holderOf(viewer, input.token);
    return this.writes.run(viewer, async (transaction) => {
      const question = await this.#question(transaction.manager, invitee.id);
      // Whatever the secretariat wrote down before, this is their own word.
      Object.assign(question.invitee, { channel: null, enteredById: null });
      await this.#record(transaction, question, input.answers);
      return question;
    });
  }

  /** @throws FORBIDDEN not_holder for the seat of somebody else, and what `byLink` throws */
  async signedIn(viewer: Viewer, input: AnswerDatePollInput): Promise<Question> {
    return this.writes.run(viewer, async (transaction) => {
      const question = await this.#question(transaction.manager, input.inviteeId);
      const { invitee, place, poll } = question;
      authorizeReading(viewer, readPoll, place);
      const { role } = authorize(viewer, input.channel ? answerOnBehalf : answerPoll, place);
      const personId = viewer.account?.personId ?? null;
      if (personId === null || (!input.channel && personId !== invitee.personId)) throw forbidden('not_holder');
      Object.assign(invitee, { channel: input.channel ?? null, enteredById: input.channel ? personId : null });
      await this.#record(transaction, question, input.answers, role);
      if (input.channel) await this.mails.tell(transaction.manager, 'date_poll_entered', poll, [invitee]);
      return question;
    });
  }

  /** Whoever a link was made for, while they hold the seat. @throws NOT_FOUND, CONFLICT expired, RATE_LIMITED */
  async holderOf(viewer: Viewer, token: string): Promise<DatePollInvitee> {
    await this.limits.spendUse('poll', viewer);
    const { manager } = this.dataSource;
    const invitee = await manager.findOneBy(DatePollInvitee, { tokenHash: this.links.hash(token) });
    if (!invitee) throw notFound();
    return invitee;
  }

  async #question(manager: EntityManager, inviteeId: string): Promise<Question> {
    const found = await manager.findOneBy(DatePollInvitee, { id: inviteeId });
    if (!found) throw notFound();
    const poll = await lockPoll(manager, found.pollId);
    const place = await this.places.ofForum(poll.forumId, manager);
    // Read again under the lock of the poll: the same person may just have answered from another window.
    return { poll, place, invitee: await manager.findOneByOrFail(DatePollInvitee, { id: inviteeId }) };
  }

  async #record({ manager, audit }: Transaction, { poll, invitee, place }: Question, answers: readonly DatePollAnswerInput[], role: RoleName | null = null): Promise<void> {
    move(POLL_TRANSITIONS, poll.state, 'answer');
    if (poll.deadlineOn < place.today || !(await holds(manager, invitee, place))) throw conflict('expired');
    const known = new Set((await optionsOf(manager, poll.id)).map(({ id }) => id));
    if (answers.some(({ optionId }) => !known.has(optionId))) throw notFound();
    const twice = answers.findIndex(({ optionId }, index) => answers.findIndex((other) => other.optionId === optionId) !== index);
    if (twice !== -1) throw invalid({ [`answers.${twice}.optionId`]: 'already_exists' });
    for (const { optionId, answer } of answers) {
      await manager.query(
        'insert into date_poll_answer (id, invitee_id, option_id, answer) values ($1, $2, $3, $4) on conflict (invitee_id, option_id) do update set answer = excluded.answer',
        [uuidv7(), invitee.id, optionId, answer],
      );
    }
    const { channel, enteredById, seatId } = invitee;
    await manager.update(DatePollInvitee, { id: invitee.id }, { answeredAt: new Date(this.clock.now().epochMilliseconds), channel, enteredById });
    await audit({ act: 'answer_date_poll', objectType: 'date_poll_invitee', objectId: invitee.id, forumId: place.forumId, role, seatId, after: { answers, channel } });
  }
}

/** Titular or alternate today, by the one rule that says who speaks for a seat. */
export async function holds(manager: EntityManager, { seatId, personId }: Pick<DatePollInvitee, 'seatId' | 'personId'>, { forumId, today }: ForumPlace): Promise<boolean> {
  const seat = (await datedSeats(manager, forumId)).find(({ id }) => id === seatId);
  return seat !== undefined && maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day: today }, 'rsvp').allowed;
}
