import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { MeetingSeries } from './meeting-series.entity.js';
import type { SeriesMeetingModel } from './meeting-series.model.js';
import { manageSeries } from './series.policy.js';

const MOST = 50;

const MEETINGS = `
  select to_char(m.series_on, 'YYYY-MM-DD') as on, to_char(m.scheduled_on, 'YYYY-MM-DD') as day, mf.id as "meetingForumId", m.state,
    m.version is distinct from m.series_version as "isEdited", h.name as holiday
  from meeting m join meeting_forum mf on mf.meeting_id = m.id and mf.forum_id = $2
  left join holiday h on h.jurisdiction_id = m.jurisdiction_id and h.day = m.scheduled_on and h.observed
  where m.series_id = $1 and m.series_on >= $3 order by m.series_on`;

/** Series, for who may schedule. */
@Injectable()
export class SeriesReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
  ) {}

  /** @throws NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<MeetingSeries> {
    const series = await this.dataSource.manager.findOneBy(MeetingSeries, { id });
    if (!series) throw notFound();
    authorizeReading(viewer, manageSeries, await this.places.ofForum(series.forumId));
    return series;
  }

  /** The latest first. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string): Promise<MeetingSeries[]> {
    authorizeReading(viewer, manageSeries, await this.places.ofForum(forumId));
    return this.dataSource.manager.find(MeetingSeries, { where: { forumId }, order: { id: 'DESC' }, take: MOST });
  }

  /** Today's and those to come. */
  async meetings({ id, forumId }: MeetingSeries): Promise<SeriesMeetingModel[]> {
    const { today } = await this.places.ofForum(forumId);
    return this.dataSource.query(MEETINGS, [id, forumId, today]);
  }
}
