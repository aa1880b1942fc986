import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { DatePollAnswerService } from './date-poll-answer.service.js';
import { DatePollClosingService } from './date-poll-closing.service.js';
import { DatePollReminderService } from './date-poll-reminder.service.js';
import { AnswerDatePollByLinkInput, AnswerDatePollInput, CancelDatePollInput, CloseDatePollInput, CreateDatePollInput, EditDatePollInput, RemindDatePollInput } from './date-poll.input.js';
import { DatePollModel } from './date-poll.model.js';
import { DatePollService } from './date-poll.service.js';

@ObjectType('DatePollPayload', { description: 'The poll after an act on it.' })
class DatePollPayload {
  @Field(() => DatePollModel, { description: 'As it is now.' })
  datePoll!: DatePollModel;
}

@ObjectType('CloseDatePollPayload', { description: 'The poll that was closed, and its meeting.' })
class CloseDatePollPayload extends DatePollPayload {
  @Field(() => MeetingForumModel, { description: 'The draft of the meeting, on the date that was chosen.' })
  meetingForum!: MeetingForumModel;
}

@ObjectType('AnswerDatePollPayload', { description: 'An answer that was taken.' })
class AnswerDatePollPayload {
  @Field(() => DatePollModel, { description: 'The poll, counted anew.' })
  poll!: DatePollModel;
}

const payload = async (datePoll: Promise<DatePollModel>): Promise<DatePollPayload> => ({ datePoll: await datePoll });

/** What can be done with a date poll. */
@Resolver()
export class DatePollActResolver {
  constructor(
    private readonly polls: DatePollService,
    private readonly closing: DatePollClosingService,
    private readonly reminders: DatePollReminderService,
    private readonly answers: DatePollAnswerService,
  ) {}

  @Policy()
  @Mutation(() => DatePollPayload, { description: 'Asks the holders of the voting seats, titular and alternates, on which of the dates they can meet; each gets a link of their own.' })
  createDatePoll(@Args('input') input: CreateDatePollInput, @Context() { viewer }: GraphqlContext): Promise<DatePollPayload> {
    return payload(this.polls.create(viewer, input));
  }

  @Policy()
  @Mutation(() => DatePollPayload, { description: 'Changes an open poll. CONFLICT in_use where somebody has answered a date that would go or move.' })
  editDatePoll(@Args('input') input: EditDatePollInput, @Context() { viewer }: GraphqlContext): Promise<DatePollPayload> {
    return payload(this.polls.edit(viewer, input));
  }

  @Policy()
  @Mutation(() => DatePollPayload, { description: 'Writes again to those who have not answered; RATE_LIMITED a second time on one day.' })
  remindDatePoll(@Args('input') input: RemindDatePollInput, @Context() { viewer }: GraphqlContext): Promise<DatePollPayload> {
    return payload(this.reminders.remind(viewer, input));
  }

  @Policy()
  @Mutation(() => DatePollPayload, { description: 'Calls an open poll off; those who were asked are told.' })
  cancelDatePoll(@Args('input') input: CancelDatePollInput, @Context() { viewer }: GraphqlContext): Promise<DatePollPayload> {
    return payload(this.polls.cancel(viewer, input));
  }

  @Policy()
  @Mutation(() => CloseDatePollPayload, { description: 'Closes a poll into the draft of a meeting on one of its dates; those who were asked are told.' })
  closeDatePoll(@Args('input') input: CloseDatePollInput, @Context() { viewer }: GraphqlContext): Promise<CloseDatePollPayload> {
    return this.closing.close(viewer, input);
  }

  @Policy()
  @Mutation(() => AnswerDatePollPayload, { description: 'Answers for a seat of one\'s own; with a channel, the secretariat writes down what somebody said.' })
  answerDatePoll(@Args('input') input: AnswerDatePollInput, @Context() { viewer }: GraphqlContext): Promise<AnswerDatePollPayload> {
    return this.answers.signedIn(viewer, input);
  }

  @Public('whoever holds the mailed link may have no account; the token has 256 bits')
  @Mutation(() => AnswerDatePollPayload, { description: 'Answers by a mailed link, without an account; may be changed until the deadline.' })
  answerDatePollByLink(@Args('input') input: AnswerDatePollByLinkInput, @Context() { viewer }: GraphqlContext): Promise<AnswerDatePollPayload> {
    return this.answers.byLink(viewer, input);
  }
}
