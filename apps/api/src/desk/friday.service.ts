import { addDays } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { Forum } from '../forums/forum.entity.js';
import { clockOf } from '../minutes/minutes-clock.repository.js';
import { AbsenceService } from './absence.service.js';
import { DeskLineService } from './desk-line.service.js';
import type { DeskItemModel } from './desk.model.js';
import { keepForum } from './desk.policy.js';
import type { RuledRow } from './desk.repository.js';
import * as sources from './friday.repository.js';
import { GapService } from './gap.service.js';

/** What a secretariat has to do now, in order, and what is late. */
@Injectable()
export class FridayService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
    private readonly lines: DeskLineService,
    private readonly absences: AbsenceService,
    private readonly gaps: GapService,
  ) {}

  /** @throws NOT_FOUND to who does not keep the forum */
  async of(viewer: Viewer, forumId: string): Promise<DeskItemModel[]> {
    authorizeReading(viewer, keepForum, await this.places.ofForum(forumId));
    const { manager } = this.dataSource;
    const now = new Date(this.clock.now().epochMilliseconds);
    const [drafts, minutes, comments, actions, statements, polls, holdings, roles, vacant, absent, contestations, gaps] = await Promise.all([
      sources.meetingsToConvene(manager, forumId, now),
      sources.minutesUnderWay(manager, forumId),
      sources.commentsByUnit(manager, forumId, now),
      sources.actionsLate(manager, forumId, now),
      sources.statementsMissing(manager, forumId, now),
      sources.pollsToSettle(manager, forumId, now),
      sources.holdingsEnding(manager, forumId, now),
      sources.rolesEnding(manager, forumId, now),
      sources.seatsVacant(manager, forumId, now),
      this.absences.holders(forumId, now),
      sources.contestationsOpen(manager, forumId),
      this.gaps.ofForum(forumId),
    ]);
    return this.lines.inOrder([
      ...drafts.map((row) => this.lines.of('convene_meeting', { ...row, dueOn: lastDayToConvene(row) })),
      ...minutes.map((row) => this.#minutes(row)),
      ...comments.map((row) => this.lines.of('answer_comments', row)),
      ...contestations.map((row) => this.lines.of('answer_contestation', row)),
      ...actions.map((row) => this.lines.of('chase_action', row)),
      ...statements.map((row) => this.lines.of('ask_statement', row)),
      ...polls.map((row) => this.lines.of('settle_poll', row)),
      ...holdings.map((row) => this.lines.of('renew_holding', row)),
      ...roles.map((row) => this.lines.of('renew_role', row)),
      ...vacant.map((row) => this.lines.of('fill_seats', row)),
      ...absent.map((row) => this.lines.of('absent_holder', row)),
      ...gaps.map((row) => this.lines.of('keep_rule', row)),
    ]);
  }

  /** The forums that the viewer keeps today, by name. */
  async keptBy(viewer: Viewer): Promise<Forum[]> {
    const ids = viewer.mandates.flatMap((mandate) => (mandate.kind === 'role' && mandate.role === 'secretariat' ? (mandate.forumId ?? []) : []));
    const forums = await this.dataSource.manager.find(Forum, { where: { id: In(ids) }, order: { name: 'ASC', id: 'ASC' } });
    const places = await Promise.all(forums.map(({ id }) => this.places.ofForum(id)));
    return forums.filter((_forum, index) => places[index] && keepForum(viewer, places[index]).roles.length > 0);
  }

  /** First to be circulated, then to be published; each by its own rule, or by none. */
  #minutes(row: sources.MinutesRow): DeskItemModel {
    const isDraft = row.minutesState === null || row.minutesState === 'draft';
    const { rules, holidays, countedFrom: heldOn, circulatedOn, timeZone } = row;
    const clock = clockOf({ rules, holidays, timeZone, heldOn, circulatedOn, versionCirculatedOn: null, publishedOn: null }, this.clock);
    const deadline = isDraft ? clock?.circulate : clock?.publish;
    return this.lines.of(isDraft ? 'circulate_minutes' : 'publish_minutes', { ...row, dueOn: deadline?.lastDay ?? null });
  }
}

/** The last day that still gives the notice asked for; without a rule, the day of the meeting. */
function lastDayToConvene({ rules, countedFrom, holidays }: RuledRow): string {
  const notice = rules?.notice;
  return notice ? addDays(countedFrom, -notice.n, notice.unit, new Set(holidays)) : countedFrom;
}
