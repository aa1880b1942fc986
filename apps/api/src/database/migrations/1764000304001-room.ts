import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, row } from './columns.js';

/** What happens in the room: which item is on, what came of it, who asks to speak, and when the quorum turned. */
export class Room1764000304001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item add column informed text;

      create table agenda_item_run (
        ${row},
        meeting_id uuid not null references meeting (id),
        agenda_item_id uuid not null references agenda_item (id) on delete cascade,
        started_at timestamptz not null,
        ended_at timestamptz,
        check (ended_at >= started_at)
      );
      create index agenda_item_run_of_meeting on agenda_item_run (meeting_id, started_at);
      create unique index agenda_item_run_one_at_a_time on agenda_item_run (meeting_id) where ended_at is null;

      create table quorum_event (
        ${row},
        meeting_forum_id uuid not null references meeting_forum (id),
        at timestamptz not null,
        state text not null check (state in ('met', 'missed', 'unknown')),
        call text not null check (call in ('first', 'second')),
        quorum jsonb not null
      );
      create index quorum_event_of_meeting_forum on quorum_event (meeting_forum_id, at, id);

      create table speaker_request (
        ${editable},
        meeting_forum_id uuid not null references meeting_forum (id),
        agenda_item_id uuid references agenda_item (id),
        seat_id uuid not null references seat (id),
        person_id uuid not null references person (id),
        asked_at timestamptz not null,
        called_at timestamptz,
        ended_at timestamptz,
        withdrawn_at timestamptz,
        check (ended_at is null or called_at is not null),
        check (withdrawn_at is null or called_at is null)
      );
      create index speaker_request_of_meeting_forum on speaker_request (meeting_forum_id, asked_at);
      create unique index speaker_request_waits_once on speaker_request (meeting_forum_id, seat_id)
        where called_at is null and withdrawn_at is null;
      create unique index speaker_request_one_at_a_time on speaker_request (meeting_forum_id)
        where called_at is not null and ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table speaker_request, quorum_event, agenda_item_run;
      alter table agenda_item drop column informed;
    `);
  }
}
