import type { MigrationInterface, QueryRunner } from 'typeorm';

import { imported, language, partialDate, row } from './columns.js';

const STATES = `('open', 'accepted', 'in_progress', 'done', 'cancelled', 'declined')`;

export class Actions1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table action_item (
        ${imported},
        forum_id uuid not null references forum (id),
        meeting_forum_id uuid,
        agenda_item_id uuid references agenda_item (id),
        decision_id uuid,
        text text not null,
        ${language},
        owner_seat_id uuid,
        owner_organization_id uuid references organization (id),
        state text not null default 'open' check (state in ${STATES}),
        ${partialDate('due')},
        foreign key (meeting_forum_id, forum_id) references meeting_forum (id, forum_id),
        foreign key (decision_id, forum_id) references decision (id, forum_id),
        foreign key (owner_seat_id, forum_id) references seat (id, forum_id),
        constraint action_item_one_owner check (
          num_nonnulls(owner_seat_id, owner_organization_id) = 1
          or (origin = 'import' and num_nonnulls(owner_seat_id, owner_organization_id) = 0))
      );
      create index action_item_by_due on action_item (forum_id, state, due_latest, due_earliest, id);
      create index action_item_of_seat on action_item (owner_seat_id);
      create index action_item_of_organization on action_item (owner_organization_id);
      create index action_item_of_meeting_forum on action_item (meeting_forum_id);
      alter table agenda_item add foreign key (action_item_id) references action_item (id);

      create table action_item_event (
        ${row},
        action_item_id uuid not null references action_item (id),
        from_state text check (from_state in ${STATES}),
        to_state text not null check (to_state in ${STATES}),
        person_id uuid references person (id),
        role text,
        reason text,
        ${language},
        happened_at timestamptz not null
      );
      create index action_item_event_of_action on action_item_event (action_item_id, happened_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item drop constraint agenda_item_action_item_id_fkey;
      drop table action_item_event, action_item;
    `);
  }
}
