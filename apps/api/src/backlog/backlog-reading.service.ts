import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { BacklogItemModel, BacklogSeatModel } from './backlog-item.model.js';
import { manageBacklog, readBacklog } from './backlog.policy.js';
import { seatsOf } from './backlog.service.js';

/** As many as a page shows: what waits comes first. */
const MOST = 200;

/** A draft is named to who may schedule, and to nobody else. */
const ITEMS = `
  select b.id, b.version, b.state, b.state_reason as "stateReason", b.title, b.description, b.language, b.kind, b.created_at as "createdAt",
    p.name as "proposedByName", coalesce(s.label, o.name, s.group_label) as "seatLabel", mf.ordinal, w.title as "commitmentTitle",
    case when mf.ordinal is not null or $3 then b.meeting_forum_id end as "meetingForumId"
  from backlog_item b left join person p on p.id = b.proposed_by_id left join seat s on s.id = b.seat_id left join organization o on o.id = s.organization_id
  left join meeting_forum mf on mf.id = b.meeting_forum_id left join wording w on w.commitment_id = b.commitment_id and w.state = 'in_force'
  where b.forum_id = $1 and ($2::uuid is null or b.id = $2) order by b.state = 'waiting' desc, b.id desc limit ${MOST}`;

/** Topics, for who reads the papers of a forum. */
@Injectable()
export class BacklogReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
  ) {}

  /** What waits first, then the latest. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string, id: string | null = null): Promise<BacklogItemModel[]> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, readBacklog, place);
    return this.dataSource.query(ITEMS, [forumId, id, manageBacklog(viewer, place).roles.length > 0]);
  }

  async one(viewer: Viewer, { id, forumId }: { readonly id: string; readonly forumId: string }): Promise<BacklogItemModel> {
    const [item] = await this.ofForum(viewer, forumId, id);
    if (!item) throw new Error(`the topic ${id} is gone in the middle of a request`);
    return item;
  }

  async seats(viewer: Viewer, forumId: string): Promise<BacklogSeatModel[]> {
    return (await seatsOf(this.dataSource.manager, viewer, await this.places.ofForum(forumId))).map(({ id, label }) => ({ seatId: id, label }));
  }
}
