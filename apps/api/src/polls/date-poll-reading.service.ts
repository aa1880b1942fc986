import { conflict, notFound } from '@mesa/domain/errors';
import { pollQuorum, seatAnswer } from '@mesa/domain/poll-quorum';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import { quorumModel } from '../meetings/quorum.model.js';
import { DatePollAnswerService, holds } from './date-poll-answer.service.js';
import type { DatePollOption } from './date-poll-option.entity.js';
import { DatePoll } from './date-poll.entity.js';
import type { DatePollInvitationModel, DatePollInviteeModel, DatePollOptionModel, DatePollSeatModel } from './date-poll.model.js';
import { managePolls, readPoll } from './date-poll.policy.js';
import { type InviteeLine, type PollSheet, sheetOf } from './date-poll.repository.js';
import { PollLinkService } from './poll-link.service.js';

/** As many as a list shows. */
const MOST = 50;

/** What a poll says, to whom. */
@Injectable()
export class DatePollReadingService {
  /** One request asks a poll for its dates, seats and people: they are read once, as long as its row lives. */
  readonly #sheets = new WeakMap<object, Promise<PollSheet>>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly answers: DatePollAnswerService,
    private readonly links: PollLinkService,
  ) {}

  /** @throws NOT_FOUND for who does not read the papers of its forum */
  async byId(viewer: Viewer, id: string): Promise<DatePoll> {
    const poll = await this.dataSource.manager.findOneBy(DatePoll, { id });
    if (!poll) throw notFound();
    authorizeReading(viewer, readPoll, await this.places.ofForum(poll.forumId));
    return poll;
  }

  /** The latest first. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string): Promise<DatePoll[]> {
    authorizeReading(viewer, readPoll, await this.places.ofForum(forumId));
    return this.dataSource.manager.find(DatePoll, { where: { forumId }, order: { id: 'DESC' }, take: MOST });
  }

  /** @throws NOT_FOUND for a forged token; CONFLICT expired once the seat is another's; RATE_LIMITED */
  async byToken(viewer: Viewer, token: string): Promise<DatePollInvitationModel> {
    const { id, pollId, seatId, personId } = await this.answers.holderOf(viewer, token);
    const poll = await this.dataSource.manager.findOneByOrFail(DatePoll, { id: pollId });
    const place = await this.places.ofForum(poll.forumId);
    if (!(await holds(this.dataSource.manager, { seatId, personId }, place))) throw conflict('expired');
    return { poll, invitee: await this.invitee(poll, id), isOpen: poll.state === 'open' && place.today <= poll.deadlineOn };
  }

  async isOpen({ state, deadlineOn, forumId }: DatePoll, loaders: Loaders): Promise<boolean> {
    return state === 'open' && (await this.places.among(loaders, forumId)).today <= deadlineOn;
  }

  async mayManage(viewer: Viewer, { forumId }: DatePoll, loaders: Loaders): Promise<boolean> {
    return managePolls(viewer, await this.places.among(loaders, forumId)).roles.length > 0;
  }

  async options(poll: DatePoll): Promise<DatePollOptionModel[]> {
    const sheet = await this.#sheetOf(poll);
    return sheet.options.map((option) => optionModel(poll, option, sheet));
  }

  async seats(poll: DatePoll): Promise<DatePollSeatModel[]> {
    const { options, invitees, composition } = await this.#sheetOf(poll);
    const seats = composition.seats.filter(({ id }) => invitees.some(({ seatId }) => seatId === id));
    return seats.map(({ id, label, bench }) => ({
      seatId: id,
      label,
      bench: composition.benches.find((one) => one.id === bench)?.name ?? null,
      answers: options.flatMap((option) => {
        const answer = ofSeat(invitees, id, option.id);
        return answer === null ? [] : [{ optionId: option.id, answer }];
      }),
    }));
  }

  /** Everybody who is asked, by name: for the secretariat; empty for everybody else. */
  async invitees(viewer: Viewer, poll: DatePoll, loaders: Loaders): Promise<DatePollInviteeModel[]> {
    if (!(await this.mayManage(viewer, poll, loaders))) return [];
    const { invitees } = await this.#sheetOf(poll);
    const language = LANGUAGES.find((one) => one === poll.language) ?? LANGUAGES[0];
    return invitees.map((line) => ({ ...inviteeModel(line), handoverLink: line.mailedAt === null && line.as !== null ? this.links.address(language, line.id) : null }));
  }

  /** What the viewer is asked, for each of their seats. */
  async ofViewer({ account }: Viewer, poll: DatePoll): Promise<DatePollInviteeModel[]> {
    const personId = account?.personId ?? null;
    if (personId === null) return [];
    return (await this.#sheetOf(poll)).invitees.filter((line) => line.personId === personId && line.as !== null).map(inviteeModel);
  }

  async invitee(poll: DatePoll, id: string): Promise<DatePollInviteeModel> {
    const line = (await this.#sheetOf(poll)).invitees.find((one) => one.id === id);
    if (!line) throw notFound();
    return inviteeModel(line);
  }

  #sheetOf(poll: DatePoll): Promise<PollSheet> {
    const known = this.#sheets.get(poll) ?? this.places.ofForum(poll.forumId).then(({ today }) => sheetOf(this.dataSource.manager, poll, today));
    this.#sheets.set(poll, known);
    return known;
  }
}

const inviteeModel = ({ id, personName, seatLabel, as, mailedAt, remindedAt, answeredAt, channel, answers }: InviteeLine): DatePollInviteeModel => ({
  id, personName, seatLabel, as, mailedAt, remindedAt, answeredAt, channel, answers: [...answers], handoverLink: null,
});

/** Of those who hold the seat today. */
const ofSeat = (invitees: readonly InviteeLine[], seatId: string, optionId: string) =>
  seatAnswer(invitees.filter((line) => line.seatId === seatId && line.as !== null).flatMap(({ answers }) => answers.filter((one) => one.optionId === optionId).map(({ answer }) => answer)));

function optionModel({ mode }: DatePoll, { id, day, startsFrom, startsAt }: DatePollOption, { invitees, composition, rules }: PollSheet): DatePollOptionModel {
  const said = composition.seats.map((seat) => ofSeat(invitees, seat.id, id));
  const count = (answer: 'yes' | 'if_needed' | 'no'): number => said.filter((one) => one === answer).length;
  const answers = invitees.flatMap(({ personId, seatId, answers: given }) => given.filter(({ optionId }) => optionId === id).map(({ answer }) => ({ personId, seatId, answer })));
  const { certain, ifNeeded } = pollQuorum({ rules: rules.find(({ from }) => from <= day)?.rules ?? null, composition, mode, startsAt, answers });
  return { id, day, from: startsFrom.slice(0, 5), startsAt, yes: count('yes'), ifNeeded: count('if_needed'), no: count('no'), quorum: quorumModel(certain, composition), quorumIfNeeded: quorumModel(ifNeeded, composition) };
}
