import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { Forum } from '../forums/forum.entity.js';
import { JointOffer } from './joint-offer.entity.js';
import type { AnswerJointOfferInput, OfferJointMeetingInput, WithdrawJointOfferInput } from './joint.input.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import { MeetingWorkService } from './meeting-work.service.js';
import { Meeting } from './meeting.entity.js';
import { readDraft, schedule } from './meeting.policy.js';

/** Meetings that two forums hold together: each keeps its own number, quorum, decisions and acta. */
@Injectable()
export class JointMeetingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly work: MeetingWorkService,
    private readonly places: PlaceService,
    private readonly reading: MeetingReadingService,
    private readonly clock: ClockService,
  ) {}

  /** Offers that wait for the forum's answer. @throws NOT_FOUND for who may not schedule there */
  async waitingFor(viewer: Viewer, forumId: string): Promise<JointOffer[]> {
    authorizeReading(viewer, readDraft, await this.places.ofForum(forumId));
    return this.dataSource.getRepository(JointOffer).find({ where: { forumId, state: 'offered' }, order: { id: 'ASC' }, take: 50 });
  }

  /** What the meeting's secretariat asked of other forums; null for everybody else. */
  async offersOf(viewer: Viewer, held: MeetingForum): Promise<JointOffer[] | null> {
    if (!(await this.reading.may(viewer, readDraft, held))) return null;
    return this.dataSource.getRepository(JointOffer).find({ where: { meetingId: held.meetingId, state: In(['offered', 'declined']) }, order: { id: 'ASC' } });
  }

  /** Asks another forum, while the meeting is a draft. @throws INVALID not_permitted for a forum elsewhere; CONFLICT already_exists, wrong_state */
  offer(viewer: Viewer, input: OfferJointMeetingInput): Promise<MeetingForum> {
    return this.work.run(viewer, schedule, input, async ({ manager, meeting, held, place, audit }) => {
      if (meeting.state !== 'draft') throw conflict('wrong_state', { current: meeting.state });
      const forum = await manager.findOneBy(Forum, { id: input.forumId });
      if (!forum) throw notFound();
      if (forum.jurisdictionId !== place.jurisdictionId || forum.id === place.forumId) throw invalid({ forumId: 'not_permitted' });
      if (await manager.existsBy(MeetingForum, { meetingId: meeting.id, forumId: forum.id })) throw conflict('already_exists');
      const offer = await manager.save(manager.create(JointOffer, { meetingId: meeting.id, offeredByForumId: place.forumId, forumId: forum.id }));
      // An offer is part of the meeting that was read: its version rises with it.
      await manager.update(Meeting, { id: meeting.id }, { version: meeting.version + 1 });
      await audit('offer_joint_meeting', { objectType: 'joint_offer', objectId: offer.id, after: { meetingId: meeting.id, forumId: forum.id } });
      return held;
    });
  }

  /** The other secretariat answers; accepting makes the meeting theirs too, as a draft without number. @throws INVALID required on `reason`; CONFLICT wrong_state */
  async answer(viewer: Viewer, input: AnswerJointOfferInput): Promise<JointOffer> {
    const { forumId } = await this.#found(input.offerId);
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, readDraft, place);
    const { role } = authorize(viewer, schedule, place);
    if (!input.accept && !input.reason) throw invalid({ reason: 'required' });
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const { offer, meeting } = await this.#locked(manager, input);
      if (input.accept && meeting.state !== 'draft') throw conflict('wrong_state', { current: meeting.state });
      Object.assign(offer, { state: input.accept ? 'accepted' : 'declined', reason: input.accept ? null : input.reason, settledAt: new Date(this.clock.now().epochMilliseconds) });
      await manager.save(offer);
      if (input.accept) await manager.save(manager.create(MeetingForum, { meetingId: meeting.id, forumId }));
      await audit({ act: 'answer_joint_offer', objectType: 'joint_offer', objectId: offer.id, role, forumId, after: { meetingId: meeting.id, state: offer.state } });
      return offer;
    });
  }

  async withdraw(viewer: Viewer, input: WithdrawJointOfferInput): Promise<JointOffer> {
    const { offeredByForumId: forumId } = await this.#found(input.offerId);
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, readDraft, place);
    const { role } = authorize(viewer, schedule, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const { offer } = await this.#locked(manager, input);
      Object.assign(offer, { state: 'withdrawn', settledAt: new Date(this.clock.now().epochMilliseconds) });
      await manager.save(offer);
      await audit({ act: 'withdraw_joint_offer', objectType: 'joint_offer', objectId: offer.id, role, forumId, after: { meetingId: offer.meetingId } });
      return offer;
    });
  }

  async #found(id: string): Promise<JointOffer> {
    const offer = await this.dataSource.getRepository(JointOffer).findOneBy({ id });
    if (!offer) throw notFound();
    return offer;
  }

  /** The meeting's lock comes first, as in every act on a meeting. */
  async #locked(manager: DataSource['manager'], { offerId, version }: WithdrawJointOfferInput): Promise<{ offer: JointOffer; meeting: Meeting }> {
    const { meetingId } = await manager.findOneByOrFail(JointOffer, { id: offerId });
    const meeting = await manager.findOneOrFail(Meeting, { where: { id: meetingId }, lock: { mode: 'pessimistic_write' } });
    const offer = await manager.findOneByOrFail(JointOffer, { id: offerId });
    assertVersion(offer, version);
    if (offer.state !== 'offered') throw conflict('wrong_state', { current: offer.state });
    return { offer, meeting };
  }
}
