import { Injectable } from '@nestjs/common';
import { notFound } from '@mesa/domain/errors';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { DataSource, EntityManager } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { zoneByForum } from '../forums/forum.loader.js';
import type { Loaders } from '../graphql/loaders.js';
import type { Place } from './authorize.js';

/** A forum as a place to act in, with whose it is. */
export interface ForumPlace extends Place {
  readonly forumId: string;
  readonly jurisdictionId: string;
  /** IANA zone of its days. */
  readonly timeZone: string;
}

/** Finds the place of an act: rights are asked for a forum, on a day of its jurisdiction. */
@Injectable()
export class PlaceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND */
  async ofForum(forumId: string, manager: EntityManager = this.dataSource.manager): Promise<ForumPlace> {
    if (!isUUID(forumId)) throw notFound();
    const [found]: { jurisdictionId: string; timeZone: string }[] = await manager.query(
      `select j.id as "jurisdictionId", j.time_zone as "timeZone" from forum f join jurisdiction j on j.id = f.jurisdiction_id where f.id = $1`,
      [forumId],
    );
    if (!found) throw notFound();
    return { forumId, ...found, today: this.clock.today(found.timeZone) };
  }

  /** For a field of many rows: the places of one request's forums are read in one statement. */
  async among(loaders: Loaders, forumId: string): Promise<Place> {
    return { forumId, today: this.clock.today(await loaders.load(zoneByForum, forumId)) };
  }

  /** The installation itself: its administrators' days are UTC. */
  ofInstallation(): Place {
    return { forumId: null, today: this.clock.today('UTC') };
  }
}
