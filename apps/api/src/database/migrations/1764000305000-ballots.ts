import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language, row } from './columns.js';

export class Ballots1764000305000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ballot (
        ${editable},
        forum_id uuid not null references forum (id),
        meeting_forum_id uuid,
        agenda_item_id uuid references agenda_item (id),
        question text not null,
        ${language},
        method text not null check (method in ('consensus', 'vote')),
        is_secret boolean not null default false,
        rule jsonb not null,
        electorate jsonb not null,
        state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
        public_key bytea check (octet_length(public_key) = 32),
        opened_at timestamptz not null,
        closes_on date,
        reminded_at timestamptz,
        closed_at timestamptz,
        cancel_reason text,
        hands jsonb,
        result jsonb,
        casting_vote text check (casting_vote in ('in_favour', 'against')),
        casting_vote_by_id uuid references person (id),
        decision_id uuid references decision (id),
        unique (id, is_secret),
        foreign key (meeting_forum_id, forum_id) references meeting_forum (id, forum_id),
        foreign key (decision_id, forum_id) references decision (id, forum_id),
        check (num_nonnulls(meeting_forum_id, closes_on) = 1),
        check (agenda_item_id is null or meeting_forum_id is not null),
        check (method = 'vote' or not is_secret),
        check (hands is null or not is_secret),
        constraint ballot_key_while_open check ((public_key is not null) = (is_secret and state = 'open')),
        check ((closed_at is null) = (state = 'open')),
        check ((cancel_reason is not null) = (state = 'cancelled')),
        check (num_nulls(result, decision_id) = case state when 'closed' then 0 else 2 end),
        check (num_nonnulls(casting_vote, casting_vote_by_id) in (0, 2)),
        check (casting_vote is null or state = 'closed')
      );
      create index ballot_of_meeting_forum on ballot (meeting_forum_id, id) where meeting_forum_id is not null;
      create index ballot_out_of_session on ballot (forum_id, id desc) where meeting_forum_id is null;
      create index ballot_open on ballot (id) where state = 'open';
      create unique index ballot_of_decision on ballot (decision_id);

      create table ballot_vote (
        ${editable},
        ballot_id uuid not null,
        is_secret boolean not null,
        seat_id uuid not null references seat (id),
        person_id uuid not null references person (id),
        capacity text not null check (capacity in ('titular', 'alternate', 'deputy')),
        choice text check (choice in ('in_favour', 'against', 'abstained', 'consent', 'objection', 'stand_aside')),
        reason text,
        entered_by_id uuid references person (id),
        cast_at timestamptz not null,
        foreign key (ballot_id, is_secret) references ballot (id, is_secret),
        constraint ballot_vote_once unique (ballot_id, seat_id),
        constraint ballot_vote_secret check (is_secret = (choice is null)),
        check (reason is null or not is_secret),
        check (entered_by_id is null or not is_secret)
      );

      create table ballot_recusal (
        ${row},
        ballot_id uuid not null references ballot (id),
        seat_id uuid not null references seat (id),
        person_id uuid not null references person (id),
        reason text not null,
        declared_at timestamptz not null,
        constraint ballot_recusal_once unique (ballot_id, seat_id)
      );

      create table sealed_vote (
        ballot_id uuid not null references ballot (id),
        seat_id uuid not null references seat (id),
        box bytea not null check (octet_length(box) = 64),
        primary key (ballot_id, seat_id)
      );

      create table opened_vote (
        ballot_id uuid not null references ballot (id),
        position int not null check (position > 0),
        choice text not null check (choice in ('in_favour', 'against', 'abstained')),
        primary key (ballot_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opened_vote, sealed_vote, ballot_recusal, ballot_vote, ballot');
  }
}
