import { ACTION_STATES, actionIsUnfinished } from '@mesa/domain/action-state';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, SelectQueryBuilder } from 'typeorm';

import { keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { ActionItem } from './action-item.entity.js';
import type { ActionFilterArgs, ActionRegisterArgs } from './action-item.input.js';
import type { ActionFiguresModel } from './action-register.model.js';

const UNFINISHED = ACTION_STATES.filter(actionIsUnfinished);
const IS_UNFINISHED = `action.state in (${UNFINISHED.map((state) => `'${state}'`).join(', ')})`;
const IS_LATE = `(${IS_UNFINISHED} and coalesce(action.due_latest < :today, false))`;
const NEVER = 'infinity';

/** Late ones first, then what is owed, then what is closed; each by the latest day, those without one last. */
const RANK = `case when ${IS_LATE} then 0 when ${IS_UNFINISHED} then 1 else 2 end`;
const LATEST = `coalesce(action.due_latest, '${NEVER}')`;
const EARLIEST = `coalesce(action.due_earliest, '${NEVER}')`;

/** One line of the register as a file. */
export interface ActionRow {
  readonly number: number;
  readonly text: string;
  readonly owner: string | null;
  readonly state: ActionItem['state'];
  readonly isLate: boolean;
  readonly escalatedOn: string | null;
  readonly dueRaw: string | null;
  readonly dueLatest: string | null;
  readonly meeting: number | null;
  readonly decision: string | null;
  readonly commitment: string | null;
  readonly lastEntry: string | null;
  readonly lastWords: string | null;
}

const ROWS = `
  select action.number, action.text, coalesce(o.name, s.label, so.name, s.group_label) as owner, action.state, ${IS_LATE.replace(':today', '$3')} as "isLate",
    (action.escalated_at at time zone $2)::date::text as "escalatedOn", action.due_raw as "dueRaw", action.due_latest::text as "dueLatest",
    held.ordinal as meeting, coalesce(d.official_number, d.text) as decision, coalesce(w.title, c.external_id) as commitment,
    (entry.happened_at at time zone $2)::date::text as "lastEntry", said.reason as "lastWords"
  from unnest($1::uuid[]) with ordinality as asked (id, place) join action_item action on action.id = asked.id
  left join seat s on s.id = action.owner_seat_id left join organization so on so.id = s.organization_id left join organization o on o.id = action.owner_organization_id
  left join meeting_forum held on held.id = action.meeting_forum_id and held.ordinal is not null
  left join decision d on d.id = action.decision_id
  left join commitment c on c.id = action.commitment_id left join wording w on w.commitment_id = c.id and w.state = 'in_force'
  left join lateral (select e.happened_at from action_item_event e where e.action_item_id = action.id order by e.happened_at desc, e.id desc limit 1) entry on true
  left join lateral (select e.reason from action_item_event e where e.action_item_id = action.id and e.reason is not null order by e.happened_at desc, e.id desc limit 1) said on true
  order by asked.place`;

/** The register of actions, as a page, as figures and as a file: all three ask the same question. */
@Injectable()
export class ActionRegisterRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async page(forumId: string, today: string, { first, after, ...filter }: ActionRegisterArgs): Promise<Page<ActionItem>> {
    const found = this.#found(forumId, today, filter);
    const keyset = keysetOf(after, 4);
    if (keyset) {
      found.andWhere(`(${RANK}, ${LATEST}, ${EARLIEST}, action.id) > (cast(:rank as int), cast(:latest as date), cast(:earliest as date), cast(:id as uuid))`, { rank: keyset[0], latest: keyset[1] ?? NEVER, earliest: keyset[2] ?? NEVER, id: keyset[3] });
    }
    inOrder(found).limit(first + 1);
    return pageOf(await found.getMany(), first, (action) => [rankOf(action, today), action.due.latest, action.due.earliest, action.id]);
  }

  async figures(forumId: string, today: string, filter: ActionFilterArgs): Promise<ActionFiguresModel> {
    const figures = await this.#found(forumId, today, filter)
      .select('count(*)::int', 'total')
      .addSelect(`(count(*) filter (where ${IS_UNFINISHED}))::int`, 'unfinished')
      .addSelect(`(count(*) filter (where ${IS_LATE}))::int`, 'late')
      .addSelect('(count(*) filter (where action.escalated_at is not null))::int', 'escalated')
      .addSelect(`(count(*) filter (where action.state = 'done'))::int`, 'done')
      .getRawOne<ActionFiguresModel>();
    return figures ?? { total: 0, unfinished: 0, late: 0, escalated: 0, done: 0 };
  }

  /** Every row, in the order of the pages. */
  async rows(forumId: string, today: string, zone: string, filter: ActionFilterArgs): Promise<ActionRow[]> {
    const found = await inOrder(this.#found(forumId, today, filter).select('action.id', 'id')).getRawMany<{ id: string }>();
    return this.dataSource.query(ROWS, [found.map(({ id }) => id), zone, today]);
  }

  #found(forumId: string, today: string, { filter, ownerId, commitmentId, meeting, text }: ActionFilterArgs): SelectQueryBuilder<ActionItem> {
    const found = this.dataSource.getRepository(ActionItem).createQueryBuilder('action').where('action.forum_id = :forumId', { forumId, today });
    if (filter === 'unfinished') found.andWhere(IS_UNFINISHED);
    if (filter === 'late') found.andWhere(IS_LATE);
    if (filter === 'escalated') found.andWhere('action.escalated_at is not null');
    if (filter === 'done') found.andWhere(`action.state = 'done'`);
    if (ownerId) found.andWhere('(action.owner_seat_id = :ownerId or action.owner_organization_id = :ownerId)', { ownerId });
    if (commitmentId) found.andWhere('action.commitment_id = :commitmentId', { commitmentId });
    if (meeting) found.andWhere('action.meeting_forum_id in (select id from meeting_forum where forum_id = :forumId and ordinal = :meeting)', { meeting });
    if (text) found.andWhere('action.text ilike :pattern', { pattern: `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` });
    return found;
  }
}

const inOrder = (found: SelectQueryBuilder<ActionItem>): SelectQueryBuilder<ActionItem> => found.orderBy(RANK, 'ASC').addOrderBy(LATEST, 'ASC').addOrderBy(EARLIEST, 'ASC').addOrderBy('action.id', 'ASC');

/** As `RANK` reckons it. */
function rankOf({ state, due }: ActionItem, today: string): number {
  if (!actionIsUnfinished(state)) return 2;
  return due.latest !== null && due.latest < today ? 0 : 1;
}
