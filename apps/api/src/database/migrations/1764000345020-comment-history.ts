import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

/** What a comment said before each edit, and what its author added once it could no longer be edited. */
export class CommentHistory1764000345020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment_earlier_text (
        ${row},
        comment_id uuid not null references comment (id),
        text text,
        ${language},
        replaced_at timestamptz not null
      );
      create index comment_earlier_text_of_comment on comment_earlier_text (comment_id, replaced_at, id);

      create table comment_addition (
        ${row},
        comment_id uuid not null references comment (id),
        person_id uuid not null references person (id),
        text text,
        ${language},
        added_at timestamptz not null
      );
      create index comment_addition_of_comment on comment_addition (comment_id, added_at, id);
      create index comment_addition_of_person on comment_addition (person_id, added_at desc);

      create trigger comment_earlier_text_permanent before update on comment_earlier_text for each row
        when (new.text is not null or to_jsonb(new) - 'text' <> to_jsonb(old) - 'text') execute function refuse_change();
      create trigger comment_addition_permanent before update on comment_addition for each row
        when (new.text is not null or to_jsonb(new) - 'text' <> to_jsonb(old) - 'text') execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_addition, comment_earlier_text');
  }
}
