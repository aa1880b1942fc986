import { conflict, notFound } from '@mesa/domain/errors';
import type { ForumRules } from '@mesa/domain/rules';
import type { CommentSubject } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { WordingSubject } from '../commitments/wording.repository.js';
import { rulesOn } from '../meetings/composition.repository.js';
import { PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import type { Comment } from './comment.entity.js';
import type { CommentGround } from './comment.policy.js';

/** What a comment is to be about. */
export interface SubjectRef {
  readonly type: CommentSubject;
  readonly id: string;
}

type SubjectColumns = Pick<Comment, 'commitmentId' | 'milestoneId' | 'statementId' | 'agendaItemId'>;

/** What a comment is about, as the place in which it is made. */
export interface CommentPlace extends CommentGround {
  readonly forumId: string;
  readonly jurisdictionId: string;
  /** IANA zone of its days. */
  readonly timeZone: string;
  /** Plans whose phases decide whether comments are taken; a closed one takes none. */
  readonly planIds: readonly string[];
  /** Rules of the forum that leads, in force today. */
  readonly rules: ForumRules | null;
  readonly columns: SubjectColumns;
  /** Whose wordings the comment is pinned to; null for an agenda item. */
  readonly words: WordingSubject | null;
  /** Of a statement: the wording that it is about. */
  readonly statedWordingId: string | null;
}

interface Found extends WordingSubject {
  readonly statedWordingId: string | null;
  readonly planId: string | null;
  readonly meetingId: string | null;
}

const PLAN_OF_WORDS = 'left join milestone m on m.id = words.milestone_id join commitment c on c.id = coalesce(words.commitment_id, m.commitment_id)';

/** Only what everybody who reads the plan or the agenda sees: no draft of a statement, no proposed item, no meeting in draft. */
const SUBJECTS: Readonly<Record<CommentSubject, string>> = {
  commitment: `select c.id as "commitmentId", null as "milestoneId", null as "statedWordingId", c.plan_id as "planId", null as "meetingId"
    from commitment c where c.id = $1`,
  milestone: `select null as "commitmentId", m.id as "milestoneId", null as "statedWordingId", c.plan_id as "planId", null as "meetingId"
    from milestone m join commitment c on c.id = m.commitment_id where m.id = $1`,
  statement: `select words.commitment_id as "commitmentId", words.milestone_id as "milestoneId", words.id as "statedWordingId", c.plan_id as "planId", null as "meetingId"
    from status_statement s join wording words on words.id = s.wording_id ${PLAN_OF_WORDS} where s.id = $1 and s.state = 'published'`,
  agenda_item: `select words.commitment_id as "commitmentId", words.milestone_id as "milestoneId", null as "statedWordingId", c.plan_id as "planId", words.meeting_id as "meetingId"
    from agenda_item words join meeting t on t.id = words.meeting_id ${PLAN_OF_WORDS.replace(' join commitment', ' left join commitment')}
    where words.id = $1 and words.state = 'accepted' and t.state <> 'draft'`,
};

/** Finds where a comment would be made, by what it is about. */
@Injectable()
export class CommentPlaceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly planPlaces: PlanPlaceService,
  ) {}

  /** @throws NOT_FOUND, also for what is not the viewer's to read; CONFLICT no_open_phase where no forum leads the plan. */
  async of(viewer: Viewer, { type, id }: SubjectRef): Promise<CommentPlace> {
    const [found]: Found[] = await this.dataSource.query(SUBJECTS[type], [id]);
    if (!found) throw notFound();
    const { forumId, forumIds, planIds } = found.planId === null ? await this.#ofMeeting(found) : await this.#ofPlan(viewer, found.planId, found);
    const place = await this.places.ofForum(forumId);
    const rules = (await rulesOn(this.dataSource.manager, forumId, place.today))?.rules ?? null;
    const { commitmentId, milestoneId, statedWordingId } = found;
    return {
      ...place,
      forumIds,
      planIds,
      rules,
      observersMayComment: rules?.observersMayComment === true,
      columns: columnsOf({ type, id }),
      words: type === 'agenda_item' ? null : { commitmentId, milestoneId },
      statedWordingId,
    };
  }

  async #ofPlan(viewer: Viewer, planId: string, { meetingId }: Found) {
    const plan = await this.planPlaces.ofPlan(planId);
    authorizeReading(viewer, planPolicy.read, plan);
    if (plan.forumId === null) throw conflict('no_open_phase', { allowed: [] });
    const holding = meetingId === null ? [] : await this.#forumsHolding(meetingId);
    return { forumId: plan.forumId, forumIds: [...new Set([plan.forumId, ...plan.followingForumIds, ...holding])], planIds: plan.state === 'closed' ? [] : [planId] };
  }

  /** An item that is about nothing of a plan follows the plans that its forum leads. */
  async #ofMeeting({ meetingId }: Found) {
    const forumIds = await this.#forumsHolding(meetingId ?? '');
    const [forumId] = forumIds;
    if (forumId === undefined) throw notFound();
    const { today } = await this.places.ofForum(forumId);
    const led: { id: string }[] = await this.dataSource.query(
      `select p.id from action_plan p join plan_forum f on f.plan_id = p.id and f.part = 'lead'
       where f.forum_id = $1 and p.state not in ('drafting', 'closed') and daterange(f.valid_from, f.valid_until, '[]') @> $2::date order by p.id`,
      [forumId, today],
    );
    return { forumId, forumIds, planIds: led.map(({ id }) => id) };
  }

  async #forumsHolding(meetingId: string): Promise<string[]> {
    const held: { id: string }[] = await this.dataSource.query('select forum_id as id from meeting_forum where meeting_id = $1 order by id', [meetingId]);
    return held.map(({ id }) => id);
  }
}

function columnsOf({ type, id }: SubjectRef): SubjectColumns {
  const only = (wanted: CommentSubject): string | null => (type === wanted ? id : null);
  return { commitmentId: only('commitment'), milestoneId: only('milestone'), statementId: only('statement'), agendaItemId: only('agenda_item') };
}
