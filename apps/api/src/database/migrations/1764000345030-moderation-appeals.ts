import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';
import { forbidNotifications, permitNotifications } from './permitted-words.js';

const KINDS = ['comment_appealed', 'comment_appeal_decided', 'comment_escalated', 'comment_due_soon', 'comment_mention', 'phase_opened', 'phase_closed'];
const WHYS = ['co_chairs', 'answers', 'mentioned'];

/** By which rules comments are moderated, and what the co-chairs decide of an appeal. */
export class ModerationAppeals1764000345030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await permitNotifications(runner, KINDS, WHYS);
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
        reason text,
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
        when (old.decided_at is not null and (to_jsonb(new) - '{person_id,decided_by_id,reason}'::text[] <> to_jsonb(old) - '{person_id,decided_by_id,reason}'::text[] or new.reason <> old.reason))
        execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moderation_appeal, moderation_rules; drop index comment_event_moderated');
    await forbidNotifications(runner, KINDS, WHYS);
  }
}
