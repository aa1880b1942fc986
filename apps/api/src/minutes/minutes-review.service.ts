import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import type { ObservationPeriod } from '@mesa/domain/minutes-clock';
import { MINUTES_TRANSITIONS, minutesTakeObservations } from '@mesa/domain/minutes-state';
import { maySpeakFor } from '@mesa/domain/speaking';
import { allowedActs, move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { spokenSeat } from '../meetings/seat-at-meeting.repository.js';
import { Person } from '../people/person.entity.js';
import { clockOf, minutesDates } from './minutes-clock.repository.js';
import { MinutesMailService } from './minutes-mail.service.js';
import { MinutesObservation } from './minutes-observation.entity.js';
import { anchorOfObserved, applyProposals, type Observed } from './minutes-proposal.repository.js';
import { makeNewVersion } from './minutes-version.repository.js';
import { type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import { Minutes } from './minutes.entity.js';
import type { AnswerMinutesObservationInput, EnterMinutesObservationInput, MinutesReasonInput, ObserveOnMinutesInput } from './minutes.input.js';
import { draft, observe, observeOnBehalf, readPapers } from './minutes.policy.js';

/** What those who attended ask to change, and what becomes of it. */
@Injectable()
export class MinutesReviewService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly work: MinutesWorkService,
    private readonly mails: MinutesMailService,
    private readonly clock: ClockService,
  ) {}

  /** @throws CONFLICT wrong_state, FORBIDDEN not_holder, INVALID */
  observe(viewer: Viewer, input: ObserveOnMinutesInput): Promise<MinutesObservation> {
    return this.writes.once(viewer, { entity: MinutesObservation, operation: 'observeOnMinutes', input }, (transaction) =>
      this.work.within(transaction, viewer, observe, input, async (at) => {
        const personId = viewer.account?.personId;
        if (!personId) throw forbidden('not_holder');
        if (!input.seatId && at.role.seatId !== null) throw invalid({ seatId: 'required' });
        return this.#add(at, personId, input);
      }),
    );
  }

  /** The secretariat enters what someone said on paper, by phone or at the counter; its author is told. */
  enter(viewer: Viewer, input: EnterMinutesObservationInput): Promise<MinutesObservation> {
    return this.writes.once(viewer, { entity: MinutesObservation, operation: 'enterMinutesObservation', input }, (transaction) =>
      this.work.within(transaction, viewer, observeOnBehalf, input, async (at) => {
        const enteredById = viewer.account?.personId;
        if (!enteredById) throw forbidden();
        if (!input.seatId) throw invalid({ seatId: 'required' });
        if (!(await at.manager.existsBy(Person, { id: input.personId, jurisdictionId: at.place.jurisdictionId }))) throw notFound();
        const { channel, saidOn } = input;
        const observation = await this.#add(at, input.personId, input, { enteredById, channel, saidOn: saidOn ?? null });
        await this.mails.tell(at.manager, 'minutes_observation_entered', at.minutes, [input.personId], observation.id);
        return observation;
      }),
    );
  }

  /** @throws NOT_FOUND, CONFLICT stale_version, wrong_state */
  answer(viewer: Viewer, input: AnswerMinutesObservationInput): Promise<MinutesObservation> {
    return this.writes.run(viewer, async (transaction) => {
      const { manager } = transaction;
      const [found]: { minutesId: string; forumId: string }[] = await manager.query(
        `select m.id as "minutesId", m.forum_id as "forumId" from minutes_observation o
         join minutes_version v on v.id = o.minutes_version_id join minutes m on m.id = v.minutes_id where o.id = $1`,
        [input.observationId],
      );
      if (!found) throw notFound();
      authorizeReading(viewer, readPapers, await this.places.ofForum(found.forumId, manager));
      return this.work.within(transaction, viewer, draft, { minutesId: found.minutesId }, async (at) => {
        const observation = await manager.findOneByOrFail(MinutesObservation, { id: input.observationId });
        assertVersion(observation, input.version);
        assertTakesObservations(at);
        const answered = await manager.save(manager.merge(MinutesObservation, observation, { state: input.outcome, answer: input.answer }));
        await at.audit('answer_minutes_observation', { objectType: 'minutes_observation', objectId: observation.id, after: { state: input.outcome } });
        return answered;
      });
    });
  }

  /** The text is opened again, in a new version. Each observation is answered first. @throws CONFLICT wrong_state */
  takeUp(viewer: Viewer, input: MinutesReasonInput): Promise<Minutes> {
    return this.work.changeText(viewer, draft, input, async (at) => {
      move(MINUTES_TRANSITIONS, at.minutes.state, 'takeUpObservations');
      await assertAnswered(at);
      await applyProposals(at.manager, at.version, await makeNewVersion(at, viewer.account?.personId ?? null, input.reason));
      await at.move('takeUpObservations');
    });
  }

  async #add(at: MinutesAtWork, personId: string, input: ObserveOnMinutesInput, entry: Partial<MinutesObservation> = {}): Promise<MinutesObservation> {
    const { manager, version, now } = at;
    assertTakesObservations(at);
    const { passageId = null, paragraph = null, replacement = null, seatId = null, text } = input;
    if (passageId === null && paragraph !== null) throw invalid({ passageId: 'required' });
    if (paragraph === null && replacement !== null) throw invalid({ paragraph: 'required' });
    const anchor = passageId === null ? null : await anchorOfObserved(manager, version.id, { passageId, paragraph, words: wordsIn(input) });
    if (seatId !== null) await assertSpeaksFor(at, personId, seatId);
    const [period] = await observationPeriods(at, [at.minutes.id], this.clock);
    const isLate = period !== undefined && (entry.saidOn ?? at.place.today) > period.lastDay;
    const observation = await manager.save(
      manager.create(MinutesObservation, {
        minutesVersionId: version.id, minutesPassageId: passageId, anchor, replacement, personId, seatId, text, language: input.language ?? 'und', observedAt: now, isLate, ...entry,
      }),
    );
    await at.audit('observe_on_minutes', { objectType: 'minutes_observation', objectId: observation.id, seatId });
    return manager.findOneByOrFail(MinutesObservation, { id: observation.id });
  }
}

/** @throws INVALID paragraph, end */
function wordsIn({ paragraph = null, start = null, end = null }: ObserveOnMinutesInput): Observed['words'] {
  if (start === null && end === null) return null;
  if (paragraph === null) throw invalid({ paragraph: 'required' });
  if (start === null || end === null) throw invalid({ [start === null ? 'start' : 'end']: 'required' });
  return { start, end };
}

/** @throws CONFLICT wrong_state */
function assertTakesObservations({ minutes: { state } }: MinutesAtWork): void {
  if (!minutesTakeObservations(state)) throw conflict('wrong_state', { current: state, allowed: allowedActs(MINUTES_TRANSITIONS, state) });
}

/** @throws NOT_FOUND, FORBIDDEN */
async function assertSpeaksFor({ manager, minutes, place }: MinutesAtWork, personId: string, seatId: string): Promise<void> {
  const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: minutes.meetingForumId });
  const seat = await spokenSeat(manager, place.forumId, meetingId, seatId);
  const speaking = maySpeakFor(personId, seat, { kind: 'outside', day: place.today }, 'observe');
  if (!speaking.allowed) throw forbidden(speaking.reason);
}

/** No correction goes without an answer. @throws CONFLICT wrong_state, allowed: answerMinutesObservation */
export async function assertAnswered({ manager, version, minutes }: MinutesAtWork): Promise<void> {
  if (await manager.existsBy(MinutesObservation, { minutesVersionId: version.id, state: 'open' })) {
    throw conflict('wrong_state', { current: minutes.state, allowed: ['answerMinutesObservation'] });
  }
}

/** The time that the rules of these minutes give to observe on the version that is out. */
async function observationPeriods({ manager }: Pick<MinutesAtWork, 'manager'>, ids: readonly string[], clock: ClockService): Promise<ObservationPeriod[]> {
  return (await minutesDates(manager, 'minutes', ids)).flatMap((dates) => clockOf(dates, clock)?.observe ?? []);
}

/** Nobody is asked to approve while the rules of one of the forums let others observe. @throws CONFLICT observations_open, with the last day */
export async function assertObserved(at: MinutesAtWork, clock: ClockService): Promise<void> {
  const periods = await observationPeriods(at, at.group.map(({ id }) => id), clock);
  const lastDay = periods.filter(({ isOver }) => !isOver).map((period) => period.lastDay).sort().at(-1);
  if (lastDay !== undefined) throw conflict('observations_open', { current: { lastDay } });
}

/** What was accepted is written before anybody approves. @throws CONFLICT wrong_state, allowed: takeUpMinutesObservations */
export async function assertTakenUp({ manager, version, minutes }: MinutesAtWork): Promise<void> {
  if (await manager.existsBy(MinutesObservation, { minutesVersionId: version.id, state: 'taken_up' })) {
    throw conflict('wrong_state', { current: minutes.state, allowed: ['takeUpMinutesObservations'] });
  }
}
