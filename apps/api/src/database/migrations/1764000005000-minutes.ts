import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, row } from './columns.js';

export class Minutes1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table minutes (
        ${imported},
        meeting_forum_id uuid not null unique,
        forum_id uuid not null references forum (id),
        shares_text_of_id uuid references minutes (id),
        state text not null default 'draft'
          check (state in ('draft', 'circulated', 'in_approval', 'approved', 'published')),
        ${language},
        author_raw text,
        scanned_document_id uuid references document (id),
        circulated_at timestamptz,
        approved_at timestamptz,
        published_at timestamptz,
        published_on date,
        foreign key (meeting_forum_id, forum_id) references meeting_forum (id, forum_id),
        unique (id, forum_id),
        check (shares_text_of_id <> id),
        check (origin = 'import' or (state = 'published') = (published_at is not null))
      );
      create index minutes_of_forum on minutes (forum_id, state, published_at desc);

      create table minutes_version (
        ${row},
        minutes_id uuid not null references minutes (id),
        number int not null check (number > 0),
        made_by_id uuid references person (id),
        reason text,
        locked_at timestamptz,
        unique (id, minutes_id),
        constraint minutes_version_once unique (minutes_id, number)
      );

      create table minutes_passage (
        ${editable},
        minutes_version_id uuid not null references minutes_version (id),
        agenda_item_id uuid references agenda_item (id),
        position int not null,
        text text,
        ${language},
        is_withheld boolean not null default false,
        withheld_reason text,
        check (not is_withheld or withheld_reason is not null),
        constraint minutes_passage_position_once unique (minutes_version_id, position) deferrable initially deferred
      );

      create table minutes_circulation (
        ${row},
        minutes_version_id uuid not null references minutes_version (id),
        person_id uuid not null references person (id),
        circulated_at timestamptz not null,
        unique (minutes_version_id, person_id)
      );

      create table minutes_observation (
        ${editable},
        minutes_version_id uuid not null references minutes_version (id),
        minutes_passage_id uuid references minutes_passage (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        text text not null,
        ${language},
        observed_at timestamptz not null,
        said_on date,
        entered_by_id uuid references person (id),
        channel text check (channel in ('paper', 'phone', 'counter')),
        state text not null default 'open' check (state in ('open', 'taken_up', 'declined')),
        answer text,
        check (num_nonnulls(entered_by_id, channel) in (0, 2)),
        check (state <> 'declined' or answer is not null)
      );
      create index minutes_observation_of_version on minutes_observation (minutes_version_id, observed_at, id);

      create table minutes_approval (
        ${row},
        minutes_id uuid not null references minutes (id),
        minutes_version_id uuid not null references minutes_version (id),
        outcome text not null check (outcome in ('approved', 'refused')),
        means text not null check (means in ('signed', 'meeting', 'silence')),
        approver_id uuid references person (id),
        role text check (role in ('co_chair', 'chair', 'attendee')),
        bench_id uuid references bench (id),
        seat_id uuid references seat (id),
        decision_id uuid references decision (id),
        reason text,
        decided_at timestamptz not null,
        constraint minutes_approval_once unique nulls not distinct (minutes_id, minutes_version_id, approver_id),
        check ((means = 'signed') = (approver_id is not null and role is not null)),
        check (outcome = 'approved' or (reason is not null and means = 'signed')),
        check (means <> 'meeting' or decision_id is not null)
      );

      create table minutes_block (
        ${row},
        minutes_id uuid not null references minutes (id),
        position int not null check (position > 0),
        kind text not null check (kind in ('heading', 'passage', 'attendance', 'decision', 'attachment')),
        agenda_item_id uuid references agenda_item (id),
        seat_id uuid references seat (id),
        content jsonb,
        salt bytea check (octet_length(salt) = 16),
        hash bytea not null check (octet_length(hash) = 32),
        is_withheld boolean not null default false,
        withheld_reason text,
        unique (minutes_id, position),
        check ((content is null) = (salt is null)),
        check (not is_withheld or withheld_reason is not null)
      );

      create table minutes_erratum (
        ${row},
        minutes_id uuid not null references minutes (id),
        number int not null check (number > 0),
        block_id uuid references minutes_block (id),
        text text,
        ${language},
        salt bytea check (octet_length(salt) = 16),
        hash bytea not null check (octet_length(hash) = 32),
        published_at timestamptz not null,
        published_by_id uuid references person (id),
        unique (id, minutes_id),
        unique (minutes_id, number),
        check ((text is null) = (salt is null))
      );

      create table minutes_withdrawal (
        ${row},
        block_id uuid unique references minutes_block (id),
        erratum_id uuid unique references minutes_erratum (id),
        rule text not null,
        ordered_by text,
        ordered_on date,
        withdrawn_at timestamptz not null,
        withdrawn_by_id uuid references person (id),
        transaction_id xid8 not null default pg_current_xact_id(),
        check (num_nonnulls(block_id, erratum_id) = 1)
      );

      create table chain_link (
        ${row},
        forum_id uuid not null references forum (id),
        position int not null check (position > 0),
        minutes_id uuid not null,
        erratum_id uuid unique,
        format int not null check (format > 0),
        previous_hash bytea check (octet_length(previous_hash) = 32),
        hash bytea not null check (octet_length(hash) = 32),
        linked_at timestamptz not null,
        linked_by_id uuid references person (id),
        foreign key (minutes_id, forum_id) references minutes (id, forum_id),
        foreign key (erratum_id, minutes_id) references minutes_erratum (id, minutes_id),
        unique (forum_id, hash),
        constraint chain_link_position_once unique (forum_id, position),
        constraint chain_link_no_fork unique nulls not distinct (forum_id, previous_hash),
        foreign key (forum_id, previous_hash) references chain_link (forum_id, hash),
        check ((position = 1) = (previous_hash is null))
      );
      create unique index chain_link_acta_once on chain_link (minutes_id) where erratum_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table chain_link, minutes_withdrawal, minutes_erratum, minutes_block, minutes_approval,
        minutes_observation, minutes_circulation, minutes_passage, minutes_version, minutes;
    `);
  }
}
