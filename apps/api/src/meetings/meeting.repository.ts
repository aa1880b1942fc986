import type { MeetingState } from '@mesa/domain/meeting-state';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';

import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { Meeting } from './meeting.entity.js';

const MOST_DRAFTS = 50;

interface Dated {
  readonly row: MeetingForum;
  readonly sortOn: string | null;
  readonly meetingId: string;
}

/** Whether an acta of the meeting is published, in any forum that held it. */
export async function hasActa(manager: EntityManager, meetingId: string): Promise<boolean> {
  const [row]: { published: boolean }[] = await manager.query('select meeting_has_acta($1) as published', [meetingId]);
  return row?.published ?? false;
}

/** The meetings of a forum in the orders in which they are read. */
@Injectable()
export class MeetingRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Drafts, the earliest planned first. */
  drafts(forumId: string): Promise<MeetingForum[]> {
    return this.#ofForum(forumId).andWhere(`meeting.state = 'draft'`).orderBy('meeting.startsAt', 'ASC', 'NULLS LAST').addOrderBy('held.id', 'ASC').limit(MOST_DRAFTS).getMany();
  }

  /** Held, not held and called off, the latest first; what has no date comes last. */
  past(forumId: string, args: ConnectionArgs): Promise<Page<MeetingForum>> {
    return this.#over(forumId, args, ['held', 'not_held', 'cancelled']);
  }

  /** Held, or called in vain, the latest first: people came to these. */
  sat(forumId: string, args: ConnectionArgs): Promise<Page<MeetingForum>> {
    return this.#over(forumId, args, ['held', 'not_held']);
  }

  async #over(forumId: string, { first, after }: ConnectionArgs, states: readonly MeetingState[]): Promise<Page<MeetingForum>> {
    const keyset = keysetOf(after, 2);
    const found = this.#ofForum(forumId)
      .andWhere('meeting.state in (:...states) and held.ordinal is not null', { states })
      .addSelect(`to_char(meeting.sort_on, 'YYYY-MM-DD')`, 'sort_text')
      .orderBy('meeting.sortOn', 'DESC', 'NULLS LAST')
      .addOrderBy('meeting.id', 'DESC')
      .limit(first + 1);
    if (keyset) {
      const [sortOn = null, id] = keyset;
      found.andWhere(sortOn === null ? 'meeting.sortOn is null and meeting.id < :id' : '(meeting.sortOn < :sortOn or meeting.sortOn is null or (meeting.sortOn = :sortOn and meeting.id < :id))', { sortOn, id });
    }
    const { entities, raw } = await found.getRawAndEntities<{ sort_text: string | null }>();
    const dated: Dated[] = entities.map((row, index) => ({ row, sortOn: raw[index]?.sort_text ?? null, meetingId: row.meetingId }));
    const page = pageOf(dated, first, ({ sortOn, meetingId }) => [sortOn, meetingId]);
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: node.row, cursor })) };
  }

  byOrdinal(forumId: string, ordinal: number): Promise<MeetingForum | null> {
    return this.dataSource.getRepository(MeetingForum).findOneBy({ forumId, ordinal });
  }

  byId(id: string): Promise<MeetingForum | null> {
    return this.dataSource.getRepository(MeetingForum).findOneBy({ id });
  }

  #ofForum(forumId: string): SelectQueryBuilder<MeetingForum> {
    return this.dataSource.getRepository(MeetingForum).createQueryBuilder('held').innerJoin(Meeting, 'meeting', 'meeting.id = held.meetingId').where('held.forumId = :forumId', { forumId });
  }
}
