import type { MigrationInterface, QueryRunner } from 'typeorm';

import { imported, language, partialDate, row } from './columns.js';

export class Agenda1764000004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agenda_item (
        ${imported},
        meeting_id uuid not null references meeting (id),
        state text not null default 'accepted' check (state in ('proposed', 'accepted', 'declined')),
        position int,
        kind text check (kind in ('information', 'discussion', 'decision')),
        title text not null,
        description text,
        ${language},
        planned_from time,
        planned_minutes int check (planned_minutes > 0),
        proposed_by_id uuid references person (id),
        commitment_id uuid,
        milestone_id uuid,
        action_item_id uuid,
        check ((state = 'accepted') = (position is not null)),
        check (origin = 'import' or kind is not null),
        constraint agenda_item_position_once unique (meeting_id, position) deferrable initially deferred
      );

      create table decision (
        ${imported},
        forum_id uuid not null references forum (id),
        meeting_forum_id uuid,
        agenda_item_id uuid references agenda_item (id),
        official_number text,
        text text,
        withdrawn_at timestamptz,
        ${language},
        method text not null check (method in ('consensus', 'simple', 'absolute', 'fraction', 'unknown')),
        result text not null check (result in ('adopted', 'rejected', 'tied', 'postponed', 'unknown')),
        tally jsonb,
        dissent text,
        quorum jsonb,
        ${partialDate('decided_on')},
        unique (id, forum_id),
        foreign key (meeting_forum_id, forum_id) references meeting_forum (id, forum_id),
        check ((text is null) = (withdrawn_at is not null)),
        check (agenda_item_id is null or meeting_forum_id is not null),
        check (origin = 'import' or (method <> 'unknown' and result <> 'unknown'))
      );
      create index decision_of_forum on decision (forum_id, id desc);
      create index decision_of_meeting_forum on decision (meeting_forum_id);
      alter table forum_rules add constraint forum_rules_adopting_decision
        foreign key (adopting_decision_id, forum_id) references decision (id, forum_id);

      create table meeting_document (
        ${row},
        meeting_id uuid not null references meeting (id),
        agenda_item_id uuid references agenda_item (id),
        document_id uuid not null references document (id),
        kind text not null check (kind in ('paper', 'scanned_minutes', 'recording', 'other')),
        unique nulls not distinct (meeting_id, agenda_item_id, document_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table meeting_document;
      alter table forum_rules drop constraint forum_rules_adopting_decision;
      drop table decision, agenda_item;
    `);
  }
}
