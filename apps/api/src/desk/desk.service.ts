import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { requireAccount } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { clockOf } from '../minutes/minutes-clock.repository.js';
import { DeskLineService } from './desk-line.service.js';
import type { DeskItemModel, DeskKind } from './desk.model.js';
import * as sources from './desk.repository.js';

/** Everything asked of one person, in the order of its deadlines. */
@Injectable()
export class DeskService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
    private readonly lines: DeskLineService,
  ) {}

  async of(viewer: Viewer): Promise<DeskItemModel[]> {
    const { id: accountId, personId } = requireAccount(viewer);
    if (personId === null) return [];
    const person = { accountId, personId, now: new Date(this.clock.now().epochMilliseconds) };
    const { manager } = this.dataSource;
    const read = async (kind: DeskKind, source: (typeof sources)['actionsToDo']): Promise<DeskItemModel[]> =>
      (await source(manager, person)).map((row) => this.lines.of(kind, row));
    const lines = await Promise.all([
      read('answer_comments', sources.commentsToAnswer),
      read('answer_contestation', sources.contestationsToAnswer),
      sources.minutesToObserve(manager, person).then((rows) => rows.map((row) => this.#observe(row))),
      read('approve_minutes', sources.minutesToApprove),
      read('cast_vote', sources.votesToCast),
      read('do_action', sources.actionsToDo),
      read('escalated_action', sources.actionsEscalated),
      read('escalated_comment', sources.commentsEscalated),
      read('decide_appeal', sources.appealsToDecide),
      read('answer_convocation', sources.convocationsToAnswer),
      read('attend_meeting', sources.meetingsToAttend),
      read('answer_poll', sources.pollsToAnswer),
      read('accept_invitation', sources.invitationsToAccept),
    ]);
    return this.lines.inOrder(lines.flat());
  }

  /** By the last day that the rules give to observe. */
  #observe({ rules, holidays, countedFrom: heldOn, sentOn, timeZone, ...row }: sources.ObserveRow): DeskItemModel {
    const clock = clockOf({ rules, holidays, timeZone, heldOn, circulatedOn: sentOn, versionCirculatedOn: sentOn, publishedOn: null }, this.clock);
    return this.lines.of('observe_minutes', { ...row, timeZone, dueOn: clock?.observe?.lastDay ?? null });
  }
}
