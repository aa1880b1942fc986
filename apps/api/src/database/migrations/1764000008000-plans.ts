import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, partialDate, row } from './columns.js';

export class Plans1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table action_plan (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        slug text not null,
        external_id text,
        title text not null,
        ${language},
        state text not null default 'drafting'
          check (state in ('drafting', 'in_consultation', 'adopted', 'in_force', 'closed')),
        ${partialDate('submitted')},
        ${partialDate('starts')},
        ${partialDate('ends')},
        ${partialDate('administration_ends')},
        announced_commitments int check (announced_commitments >= 0),
        evaluators_raw text[],
        adopting_decision_id uuid references decision (id),
        last_commitment_number int not null default 0,
        last_amendment_number int not null default 0,
        unique (jurisdiction_id, slug),
        constraint action_plan_adopted_by_decision check (
          origin = 'import' or state in ('drafting', 'in_consultation') or adopting_decision_id is not null)
      );
      alter table slug_history add foreign key (plan_id) references action_plan (id);
      create index slug_history_of_plan on slug_history (plan_id);
      alter table action_plan add constraint action_plan_slug_registered
        foreign key (jurisdiction_id, slug, id) references slug_history (jurisdiction_id, slug, plan_id)
        deferrable initially deferred;

      create table plan_forum (
        ${editable},
        plan_id uuid not null references action_plan (id),
        forum_id uuid not null references forum (id),
        part text not null check (part in ('lead', 'following')),
        valid_from date,
        valid_until date,
        check (valid_from <= valid_until),
        constraint plan_forum_one_lead exclude using gist (
          plan_id with =, daterange(valid_from, valid_until, '[]') with &&) where (part = 'lead'),
        constraint plan_forum_once exclude using gist (
          plan_id with =, forum_id with =, daterange(valid_from, valid_until, '[]') with &&)
      );
      create index plan_forum_of_forum on plan_forum (forum_id);

      create table plan_organization (
        ${row},
        plan_id uuid not null references action_plan (id),
        organization_id uuid not null references organization (id),
        part text not null check (part in ('lead', 'evaluator')),
        unique (plan_id, organization_id, part)
      );

      create table phase (
        ${imported},
        plan_id uuid not null references action_plan (id),
        kind text not null check (kind in ('co_creation', 'implementation', 'evaluation')),
        label text,
        ${language},
        position int not null,
        starts_on date,
        ends_on date,
        comments_open boolean not null default false,
        unique (id, plan_id),
        constraint phase_position_once unique (plan_id, position) deferrable initially deferred,
        check (starts_on <= ends_on)
      );

      create table commitment (
        ${imported},
        plan_id uuid not null references action_plan (id),
        number int not null check (number > 0),
        external_id text,
        process_number text,
        institutions_raw text,
        ogp_values text[] check (ogp_values <@ array['access_to_information', 'civic_participation',
          'public_accountability', 'technology_and_innovation']),
        last_milestone_number int not null default 0,
        constraint commitment_number_once unique (plan_id, number)
      );
      create unique index commitment_external_id_once on commitment (plan_id, external_id) where external_id is not null;

      create table commitment_assessment (
        ${imported},
        commitment_id uuid not null references commitment (id),
        is_verifiable boolean,
        is_relevant boolean,
        novelty text,
        change_type text,
        ambition text,
        results jsonb,
        ${language}
      );
      create index commitment_assessment_of_commitment on commitment_assessment (commitment_id);

      create table milestone (
        ${imported},
        commitment_id uuid not null references commitment (id),
        number int not null check (number > 0),
        kind text not null default 'milestone' check (kind in ('milestone', 'reported_result')),
        code text,
        responsible_raw text,
        unique (id, commitment_id),
        constraint milestone_number_once unique (commitment_id, number)
      );

      create table commitment_organization (
        ${row},
        commitment_id uuid not null references commitment (id),
        milestone_id uuid,
        organization_id uuid not null references organization (id),
        part text not null check (part in ('responsible', 'partner')),
        foreign key (milestone_id, commitment_id) references milestone (id, commitment_id),
        unique nulls not distinct (commitment_id, milestone_id, organization_id, part)
      );
      create index commitment_organization_of_organization on commitment_organization (organization_id);

      create table local_plan_objective (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        plan_title text not null,
        axis text not null,
        objective text,
        code text,
        ${language}
      );
      create index local_plan_objective_of_jurisdiction on local_plan_objective (jurisdiction_id);

      create table local_plan_link (
        ${row},
        objective_id uuid not null references local_plan_objective (id),
        plan_id uuid references action_plan (id),
        commitment_id uuid references commitment (id),
        check (num_nonnulls(plan_id, commitment_id) = 1),
        unique nulls not distinct (objective_id, plan_id, commitment_id)
      );

      alter table agenda_item add foreign key (commitment_id) references commitment (id);
      alter table agenda_item add foreign key (milestone_id) references milestone (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item
        drop constraint agenda_item_commitment_id_fkey,
        drop constraint agenda_item_milestone_id_fkey;
      drop table local_plan_link, local_plan_objective, commitment_organization, milestone, commitment_assessment,
        commitment, phase, plan_organization, plan_forum;
      alter table action_plan drop constraint action_plan_slug_registered;
      alter table slug_history drop constraint slug_history_plan_id_fkey;
      drop index slug_history_of_plan;
      drop table action_plan;
    `);
  }
}
