import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a withdrawal blanks: the columns whose change its transaction may make. */
const guards = (passage: string, block: string): string => `
  drop trigger minutes_passage_locked on minutes_passage;
  create trigger minutes_passage_locked before update on minutes_passage for each row
    when ((version_is_locked(old.minutes_version_id) or version_is_locked(new.minutes_version_id))
      and not (new.text is null and version_withdraws_now(old.minutes_version_id)
        and to_jsonb(new) - '{${passage}}'::text[] = to_jsonb(old) - '{${passage}}'::text[]))
    execute function refuse_change();
  drop trigger minutes_block_published on minutes_block;
  create trigger minutes_block_published before update on minutes_block for each row
    when (not (new.content is null and is_withdrawn_now(old.id)
      and to_jsonb(new) - '{${block}}'::text[] = to_jsonb(old) - '{${block}}'::text[]))
    execute function refuse_change();`;

/** What the words of minutes name. Words that are gone name nothing. */
export class TextMentions1764000327000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table minutes_passage add column mentions jsonb check (mentions is null or (jsonb_typeof(mentions) = 'array' and text is not null));
      alter table minutes_block add column mentions jsonb check (mentions is null or (jsonb_typeof(mentions) = 'array' and content is not null));
      create index minutes_block_mentions on minutes_block using gin (mentions jsonb_path_ops);
      ${guards('text,mentions,version', 'content,salt,mentions')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${guards('text,version', 'content,salt')}
      alter table minutes_block drop column mentions;
      alter table minutes_passage drop column mentions;
    `);
  }
}
