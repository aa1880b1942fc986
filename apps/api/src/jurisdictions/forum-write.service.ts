import { notFound } from '@mesa/domain/errors';
import type { Type } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { EditableRow, Row } from '../database/row.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { setUp } from './set-up.policy.js';

/** In which forum's secretariat the viewer acts. */
interface Acting {
  readonly forumId: string;
}

interface Making<Made> {
  readonly entity: Type<Made>;
  /** The mutation's name. */
  readonly operation: string;
  readonly input: Acting & { readonly idempotencyKey?: string };
  /** What the audit log keeps of it, where that is not all: words that may have to go stand in one place. */
  readonly told?: (made: Made) => object;
}

interface Changing<Changed> {
  readonly entity: Type<Changed>;
  readonly operation: string;
  readonly input: Acting & { readonly version: number };
  /** Finds the row, of this forum or jurisdiction alone. */
  readonly where: (place: ForumPlace) => FindOptionsWhere<Changed>;
}

const snake = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** What a forum's secretariat sets up goes through here: its right first, one transaction, the audit row in it. */
@Injectable()
export class ForumWriteService {
  constructor(
    private readonly places: PlaceService,
    private readonly writes: WriteService,
  ) {}

  /**
   * Makes a row, once per idempotency key.
   * @throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND of the forum
   */
  async create<Made extends Row>(viewer: Viewer, { entity, operation, input, told = (made) => made }: Making<Made>, make: (manager: EntityManager, place: ForumPlace) => Promise<Made>): Promise<Made> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, setUp, place);
    return this.writes.once(viewer, { entity, operation, input }, async ({ manager, audit }) => {
      const made = await make(manager, place);
      await audit({ act: snake(operation), objectType: snake(entity.name), objectId: made.id, forumId: place.forumId, role, after: told(made) });
      return made;
    });
  }

  /**
   * Changes a row of the version that was read; others who edit it wait.
   * @throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND also of a row that is another forum's, CONFLICT stale_version
   */
  async edit<Changed extends EditableRow>(viewer: Viewer, { entity, operation, input, where }: Changing<Changed>, change: (row: Changed, manager: EntityManager, place: ForumPlace) => Promise<void> | void): Promise<Changed> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, setUp, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const row = await manager.findOne(entity, { where: where(place), lock: { mode: 'pessimistic_write' } });
      if (!row) throw notFound();
      assertVersion(row, input.version);
      const before = { ...row };
      await change(row, manager, place);
      const after = await manager.save(row);
      await audit({ act: snake(operation), objectType: snake(entity.name), objectId: row.id, forumId: place.forumId, role, before, after });
      return after;
    });
  }
}
