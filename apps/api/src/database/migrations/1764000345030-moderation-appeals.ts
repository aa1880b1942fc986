import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

const KINDS = ['comment_appealed', 'comment_appeal_decided', 'comment_escalated', 'comment_due_soon', 'comment_mention', 'phase_opened', 'phase_closed'];
const WHYS = ['co_chairs', 'answers', 'mentioned'];
const COLUMNS = [['notification', 'kind', KINDS], ['notification_preference', 'kind', KINDS], ['notification', 'why', WHYS]] as const;

/** Changes the words that a column's check permits, whatever words are permitted by now. */
async function permit(runner: QueryRunner, table: string, column: string, words: (permitted: readonly string[]) => readonly string[]): Promise<void> {
  const name = `${table}_${column}_check`;
  const [found]: { check: string }[] = await runner.query('select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1', [name]);
  const permitted = [...(found?.check ?? '').matchAll(/'([a-z_]+)'::text/g)].map(([, word = '']) => word);
  const list = words(permitted).map((word) => `'${word}'`).join(', ');
  await runner.query(`alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list}))`);
}

/** By which rules comments are moderated, and what the co-chairs decide of an appeal. */
export class ModerationAppeals1764000345030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, added] of COLUMNS) await permit(runner, table, column, (permitted) => [...new Set([...permitted, ...added])]);
    await runner.query(`
      create table moderation_rules (
        ${row},
        forum_id uuid not null references forum (id),
        number int not null check (number > 0),
        text text not null,
        ${language},
        published_by_id uuid references person (id),
        published_at timestamptz not null,
        constraint moderation_rules_number_once unique (forum_id, number)
      );
      create trigger moderation_rules_permanent before update on moderation_rules for each row
        when (to_jsonb(new) - 'published_by_id' <> to_jsonb(old) - 'published_by_id') execute function refuse_change();

      create table moderation_appeal (
        ${row},
        comment_id uuid not null references comment (id),
        moderation_event_id uuid not null references comment_event (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        reason text not null,
        ${language},
        appealed_at timestamptz not null,
        outcome text check (outcome in ('upheld', 'restored')),
        decision_reason text,
        decision_language language_tag,
        decided_by_id uuid references person (id),
        decided_at timestamptz,
        constraint moderation_appeal_once unique (moderation_event_id),
        check (num_nonnulls(outcome, decision_reason, decision_language, decided_at) in (0, 4))
      );
      create index moderation_appeal_of_comment on moderation_appeal (comment_id, appealed_at, id);
      create index moderation_appeal_waiting on moderation_appeal (comment_id) where decided_at is null;
      create index comment_event_moderated on comment_event (comment_id, happened_at) where to_state = 'moderated';
      create trigger moderation_appeal_decided before update on moderation_appeal for each row
        when (old.decided_at is not null and to_jsonb(new) - '{person_id,decided_by_id}'::text[] <> to_jsonb(old) - '{person_id,decided_by_id}'::text[])
        execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moderation_appeal, moderation_rules; drop index comment_event_moderated');
    for (const [table, column, added] of COLUMNS) {
      await runner.query(`delete from ${table} where ${column} = any ($1)`, [added]);
      await permit(runner, table, column, (permitted) => permitted.filter((word) => !added.includes(word)));
    }
  }
}
