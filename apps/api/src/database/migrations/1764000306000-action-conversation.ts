import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As `partialDate` in columns.ts, for a table that exists. */
const addDate = (name: string): string => `
        add column ${name}_raw text,
        add column ${name}_earliest date,
        add column ${name}_latest date,
        add column ${name}_precision text check (${name}_precision in
          ('day', 'month', 'season', 'semester', 'year', 'text', 'ongoing', 'recurring')),
        add check ((${name}_raw is null) = (${name}_precision is null)),
        add check (${name}_precision is not null or (${name}_earliest is null and ${name}_latest is null)),
        add check (${name}_earliest <= ${name}_latest)`;

/** An action has a number in its forum, says what it came from, and its history is a conversation. */
export class ActionConversation1764000306000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum add column last_action_number int not null default 0;
      alter table action_item
        add column number int,
        add column commitment_id uuid references commitment (id),
        add column milestone_id uuid references milestone (id),
        add column escalated_at timestamptz,
        add column escalated_to text check (escalated_to in ('co_chairs', 'chair')),
        add constraint action_item_escalated_to_somebody check ((escalated_at is null) = (escalated_to is null)),
        add constraint action_item_milestone_of_commitment check (milestone_id is null or commitment_id is not null);
      update action_item a set number = n.number
        from (select id, row_number() over (partition by forum_id order by id) as number from action_item) n where n.id = a.id;
      update forum f set last_action_number = n.last
        from (select forum_id, max(number) as last from action_item group by forum_id) n where n.forum_id = f.id;
      alter table action_item alter column number set not null;
      create unique index action_item_number_once on action_item (forum_id, number);
      create index action_item_of_decision on action_item (decision_id) where decision_id is not null;
      create index action_item_of_commitment on action_item (commitment_id) where commitment_id is not null;

      alter table action_item_event
        add column kind text not null default 'moved'
          check (kind in ('created', 'moved', 'rescheduled', 'reassigned', 'noted', 'evidence', 'escalated')),
        add column from_owner_seat_id uuid references seat (id),
        add column from_owner_organization_id uuid references organization (id),
        add column to_owner_seat_id uuid references seat (id),
        add column to_owner_organization_id uuid references organization (id),
        add column document_id uuid references document (id),
        ${addDate('from_due')},
        ${addDate('to_due')};
      update action_item_event set kind = 'created' where from_state is null;
      alter table action_item_event
        alter column kind drop default,
        add constraint action_item_event_created_first check ((kind = 'created') = (from_state is null)),
        add constraint action_item_event_evidence_shown check (kind <> 'evidence' or document_id is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action_item_event
        drop column kind, drop column document_id,
        drop column from_owner_seat_id, drop column from_owner_organization_id, drop column to_owner_seat_id, drop column to_owner_organization_id,
        drop column from_due_raw, drop column from_due_earliest, drop column from_due_latest, drop column from_due_precision,
        drop column to_due_raw, drop column to_due_earliest, drop column to_due_latest, drop column to_due_precision;
      alter table action_item drop column number, drop column commitment_id, drop column milestone_id, drop column escalated_at, drop column escalated_to;
      alter table forum drop column last_action_number;
    `);
  }
}
