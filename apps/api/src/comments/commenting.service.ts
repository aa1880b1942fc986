import { openPhases } from '@mesa/domain/phase';
import { maySpeakFor } from '@mesa/domain/speaking';
import { isWithin } from '@mesa/domain/term';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { datedSeats } from '../meetings/composition.repository.js';
import { Person } from '../people/person.entity.js';
import { Phase } from '../plans/phase.entity.js';
import { type CommentPlace, CommentPlaceService, type SubjectRef } from './comment-place.service.js';
import type { CommentingModel, KnownSpeakerModel } from './comment.model.js';
import * as commentPolicy from './comment.policy.js';

type Seats = Awaited<ReturnType<typeof datedSeats>>;

const standingOn = (seats: Seats, day: string): Seats => seats.filter(({ from, until }) => isWithin(day, { from, until }));

/** What the form to comment offers: phases, seats, and for the secretariat the people whose words it may enter. */
@Injectable()
export class CommentingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: CommentPlaceService,
  ) {}

  /** @throws NOT_FOUND */
  async of(viewer: Viewer, subject: SubjectRef): Promise<CommentingModel> {
    const { manager } = this.dataSource;
    const place = await this.places.of(viewer, subject);
    const phases = await manager.findBy(Phase, { planId: In([...place.planIds]), commentsOpen: true });
    const open = openPhases(phases, place.today);
    const seats = (await Promise.all(place.forumIds.map((forumId) => datedSeats(manager, forumId)))).flat();
    return {
      allowed: open.length > 0 && commentPolicy.comment(viewer, place, null).roles.length > 0,
      openPhases: open,
      seats: this.#spokenFor(viewer, place, seats),
      mentionable: standingOn(seats, place.today),
      onBehalfOf: commentPolicy.enterOnBehalf(viewer, place).roles.length > 0 ? await this.#speakers(place, seats) : [],
    };
  }

  #spokenFor(viewer: Viewer, place: CommentPlace, seats: Seats) {
    const personId = viewer.account?.personId ?? null;
    if (personId === null) return [];
    return seats.filter((seat) =>
      commentPolicy.comment(viewer, place, seat.id).roles.length > 0
      && maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day: place.today }, 'comment').allowed);
  }

  async #speakers({ today }: CommentPlace, seats: Seats): Promise<KnownSpeakerModel[]> {
    const holders = seats.flatMap((seat) => {
      const people = [...new Set(seat.holdings.map(({ personId }) => personId))];
      return people.filter((personId) => maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day: today }, 'comment').allowed).map((personId) => ({ personId, seatId: seat.id, label: seat.label }));
    });
    const people = await this.dataSource.manager.findBy(Person, { id: In(holders.map(({ personId }) => personId)) });
    return holders.map((holder) => ({ ...holder, name: people.find(({ id }) => id === holder.personId)?.name ?? null }));
  }
}
