import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language, row } from './columns.js';

export class DatePolls1764000303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table date_poll (
        ${editable},
        forum_id uuid not null references forum (id),
        title text not null,
        purpose text,
        ${language},
        mode text not null check (mode in ('in_person', 'remote', 'hybrid', 'unknown')),
        place text,
        minutes int not null check (minutes > 0),
        deadline_on date not null,
        time_zone text not null,
        state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
        state_reason text,
        reminded_on date,
        auto_reminded_at timestamptz,
        meeting_forum_id uuid references meeting_forum (id),
        check ((state = 'closed') = (meeting_forum_id is not null)),
        check ((state = 'cancelled') = (state_reason is not null))
      );
      create index date_poll_of_forum on date_poll (forum_id, id desc);

      create table date_poll_option (
        ${row},
        poll_id uuid not null references date_poll (id),
        position int not null,
        day date not null,
        starts_from time not null,
        disambiguation text check (disambiguation in ('earlier', 'later')),
        starts_at timestamptz not null,
        unique (poll_id, starts_at)
      );

      create table date_poll_invitee (
        ${row},
        poll_id uuid not null references date_poll (id),
        seat_id uuid not null references seat (id),
        person_id uuid not null references person (id),
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        mailed_at timestamptz,
        reminded_at timestamptz,
        answered_at timestamptz,
        entered_by_id uuid references person (id),
        channel text check (channel in ('paper', 'phone', 'counter')),
        unique (poll_id, seat_id, person_id),
        check ((channel is null) = (entered_by_id is null)),
        check (channel is null or answered_at is not null)
      );
      create index date_poll_invitee_of_person on date_poll_invitee (person_id);

      create table date_poll_answer (
        ${row},
        invitee_id uuid not null references date_poll_invitee (id),
        option_id uuid not null references date_poll_option (id),
        answer text not null check (answer in ('yes', 'if_needed', 'no')),
        unique (invitee_id, option_id)
      );
      create index date_poll_answer_of_option on date_poll_answer (option_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table date_poll_answer, date_poll_invitee, date_poll_option, date_poll');
  }
}
