import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

const BEFORE = `('awaiting_response', 'responded', 'objected', 'withdrawn', 'moderated')`;
const STATES = `('awaiting_response', 'responded', 'objected', 'closed', 'withdrawn', 'moderated')`;

const checked = (states: string): string => `
  alter table comment drop constraint comment_state_check, add constraint comment_state_check check (state in ${states});
  alter table comment_event
    drop constraint comment_event_from_state_check, add constraint comment_event_from_state_check check (from_state in ${states}),
    drop constraint comment_event_to_state_check, add constraint comment_event_to_state_check check (to_state in ${states});`;

const permanent = (...columns: readonly string[]): string => {
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
  return `
  drop trigger comment_pin_permanent on comment;
  create trigger comment_pin_permanent before update on comment for each row
    when ((${of('new')}) is distinct from (${of('old')})) execute function refuse_change();`;
};

const PINNED = ['forum_id', 'commitment_id', 'milestone_id', 'statement_id', 'agenda_item_id', 'wording_id', 'parent_id', 'posted_at'];

/** What the author of a comment does when the words it was about are amended: carries it over, closes it, or objects. */
export class CommentsAfterAmendments1764000345010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${checked(STATES)}
      ${permanent(...PINNED, 'carried_from_id')}
      create unique index comment_carried_once on comment (carried_from_id, wording_id) where carried_from_id is not null;

      create table amendment_objection (
        ${row},
        comment_id uuid not null references comment (id),
        amendment_id uuid not null references amendment (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        reason text,
        ${language},
        objected_at timestamptz not null,
        constraint amendment_objection_once unique (comment_id, amendment_id)
      );
      create index amendment_objection_of_amendment on amendment_objection (amendment_id, objected_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table amendment_objection;
      drop index comment_carried_once;
      ${permanent(...PINNED)}
      delete from comment_event where 'closed' in (from_state, to_state);
      update comment set state = 'awaiting_response' where state = 'closed';
      ${checked(BEFORE)}
    `);
  }
}
