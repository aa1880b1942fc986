import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, partialDate, row } from './columns.js';

export class Wordings1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wording (
        ${imported},
        commitment_id uuid references commitment (id),
        milestone_id uuid references milestone (id),
        number int not null check (number > 0),
        state text not null
          check (state in ('draft', 'proposed', 'in_force', 'superseded', 'rejected', 'withdrawn')),
        fidelity text not null default 'verbatim' check (fidelity in ('verbatim', 'summary', 'unknown')),
        ${language},
        title text,
        text text,
        problem text,
        indicator text,
        baseline text,
        target text,
        unit text,
        ${partialDate('starts')},
        ${partialDate('ends')},
        written_by_id uuid references person (id),
        constraint wording_one_subject check (num_nonnulls(commitment_id, milestone_id) = 1),
        constraint wording_has_title check (origin = 'import' or title is not null),
        constraint wording_number_once unique nulls not distinct (commitment_id, milestone_id, number)
      );
      create unique index wording_one_in_force_commitment on wording (commitment_id) where state in ('draft', 'in_force');
      create unique index wording_one_in_force_milestone on wording (milestone_id) where state in ('draft', 'in_force');

      create trigger wording_words_permanent before update on wording for each row
        when (to_jsonb(new) - '{state,version}'::text[] <> to_jsonb(old) - '{state,version}'::text[])
        execute function refuse_change();
      create trigger wording_kept before delete on wording for each row execute function refuse_change();

      create table amendment (
        ${imported},
        plan_id uuid not null references action_plan (id),
        forum_id uuid not null references forum (id),
        number int not null check (number > 0),
        kind text not null check (kind in ('substantive', 'editorial')),
        state text not null default 'proposed' check (state in ('proposed', 'in_force', 'rejected', 'withdrawn')),
        reason text,
        state_reason text,
        ${language},
        proposed_by_id uuid references person (id),
        proposed_by_seat_id uuid references seat (id),
        proposed_by_organization_id uuid references organization (id),
        proposed_at timestamptz,
        decision_id uuid,
        consulted text not null default 'unknown' check (consulted in ('yes', 'no', 'unknown')),
        consultation text,
        ${partialDate('effective')},
        foreign key (decision_id, forum_id) references decision (id, forum_id),
        constraint amendment_number_once unique (plan_id, number),
        constraint amendment_is_explained check (
          origin = 'import' or (reason is not null and proposed_at is not null
            and num_nonnulls(proposed_by_id, proposed_by_organization_id) > 0)),
        constraint amendment_is_decided check (
          origin = 'import' or kind = 'editorial' or state <> 'in_force' or decision_id is not null),
        constraint amendment_is_dated check (
          origin = 'import' or state <> 'in_force' or effective_earliest is not null)
      );

      create table amendment_change (
        ${row},
        amendment_id uuid not null references amendment (id),
        position int not null,
        kind text not null check (kind in ('replace', 'add', 'split', 'merge', 'move', 'drop', 'carry_over')),
        unique (amendment_id, position)
      );

      create table amendment_change_wording (
        ${row},
        change_id uuid not null references amendment_change (id),
        side text not null check (side in ('from', 'to')),
        wording_id uuid not null references wording (id),
        position int not null,
        unique (change_id, side, wording_id)
      );
      create unique index amendment_change_wording_made_once on amendment_change_wording (wording_id) where side = 'to';
      create index amendment_change_wording_of_wording on amendment_change_wording (wording_id);

      create table status_statement (
        ${imported},
        wording_id uuid not null references wording (id),
        author text not null
          check (author in ('responsible_unit', 'secretariat', 'civil_bench', 'monitoring_body', 'published_source')),
        state text not null default 'draft' check (state in ('draft', 'published')),
        completion text not null check (completion in ('not_started', 'limited', 'substantial', 'completed',
          'no_evidence', 'withdrawn', 'unknown')),
        completion_raw text,
        ${partialDate('stated_on')},
        ${partialDate('period')},
        indicator_value text,
        text text,
        challenges text,
        ${language},
        organization_id uuid references organization (id),
        bench_id uuid references bench (id),
        person_id uuid references person (id),
        verifies_id uuid references status_statement (id),
        published_at timestamptz,
        check (origin = 'import' or (state = 'published') = (published_at is not null)),
        check (origin = 'import' or (person_id is not null and stated_on_earliest is not null)),
        check (author <> 'published_source' or source_document_id is not null),
        check (verifies_id is null or author in ('civil_bench', 'monitoring_body'))
      );
      create index status_statement_latest on status_statement (wording_id, author, stated_on_latest desc nulls last, id desc);

      create table evidence (
        ${imported},
        statement_id uuid not null references status_statement (id),
        document_id uuid not null references document (id),
        note text,
        ${language},
        unique (statement_id, document_id)
      );

      create table contestation (
        ${editable},
        forum_id uuid not null references forum (id),
        statement_id uuid not null references status_statement (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        reason text not null,
        ${language},
        contested_at timestamptz not null,
        answer text,
        answer_language language_tag,
        answered_by_id uuid references person (id),
        answered_at timestamptz,
        check (num_nonnulls(answer, answer_language, answered_by_id, answered_at) in (0, 4))
      );
      create index contestation_of_statement on contestation (statement_id, contested_at, id);
      create index contestation_waiting on contestation (forum_id, contested_at) where answered_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contestation, evidence, status_statement, amendment_change_wording, amendment_change,
        amendment, wording;
    `);
  }
}
