import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, row } from './columns.js';

/** Answers to a convocation, by seat and person; what someone needs to attend lies apart and is erased. */
export class Rsvps1764000301020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rsvp (
        ${editable},
        meeting_forum_id uuid not null references meeting_forum (id),
        seat_id uuid references seat (id),
        person_id uuid not null references person (id),
        answer text not null check (answer in ('attending', 'attending_remotely', 'not_attending')),
        note text,
        channel text not null check (channel in ('account', 'link', 'calendar', 'paper', 'phone', 'counter')),
        entered_by_id uuid references person (id),
        answered_at timestamptz not null,
        check ((entered_by_id is not null) = (channel in ('paper', 'phone', 'counter'))),
        constraint rsvp_once unique nulls not distinct (meeting_forum_id, seat_id, person_id)
      );

      create table alternate_call (
        ${row},
        meeting_forum_id uuid not null references meeting_forum (id),
        seat_id uuid not null references seat (id),
        alternate_id uuid not null references person (id),
        named_by_id uuid not null references person (id),
        called_at timestamptz not null,
        mail_id uuid references mail (id),
        constraint alternate_call_once unique (meeting_forum_id, seat_id, alternate_id)
      );

      create table access_need (
        ${editable},
        meeting_forum_id uuid not null references meeting_forum (id),
        person_id uuid not null references person (id),
        text text not null,
        constraint access_need_once unique (meeting_forum_id, person_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_need, alternate_call, rsvp');
  }
}
