import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import type { Loaders } from '../graphql/loaders.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingReadingService } from '../meetings/meeting-reading.service.js';
import { convene } from '../meetings/meeting.policy.js';
import type { Convocation } from './convocation.entity.js';
import { latestConvocationByMeetingForum } from './convocation.loader.js';

/** What the secretariat reads of a convocation; nobody else reads who was reached. */
@Injectable()
export class ConvocationReadingService {
  constructor(private readonly reading: MeetingReadingService) {}

  async latest(viewer: Viewer, held: MeetingForum, loaders: Loaders): Promise<Convocation | null> {
    if (!(await this.reading.may(viewer, convene, held))) return null;
    return loaders.load(latestConvocationByMeetingForum, held.id);
  }
}
