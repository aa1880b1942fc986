import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, row } from './columns.js';

const KINDS = `('minutes_approval_requested', 'minutes_circulated', 'minutes_observation_entered', 'comment_answered',
  'comment_moderated', 'comment_wording_amended', 'comment_entered', 'circular')`;
const DELIVERIES = `('at_once', 'daily', 'weekly', 'in_product')`;

/** Who was told of what and why, and how each person wants to be told. */
export class Notifications1764000307000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        ${row},
        person_id uuid not null references person (id) on delete cascade,
        kind text not null check (kind in ${KINDS}),
        why text not null check (why in ('attended', 'approves', 'spoken_for', 'author', 'takes_part', 'on_bench', 'follows')),
        forum_id uuid not null references forum (id),
        object_type text not null,
        object_id uuid not null,
        occasion text not null default '',
        batch_id uuid references mail_batch (id),
        delivery text not null check (delivery in ${DELIVERIES}),
        digest_on date,
        mail_id uuid references mail (id) on delete set null,
        read_at timestamptz,
        constraint notification_told_once unique (person_id, kind, object_id, occasion),
        check ((delivery in ('daily', 'weekly')) = (digest_on is not null))
      );
      create index notification_of_person on notification (person_id, id desc);
      create index notification_unread on notification (person_id) where read_at is null;
      create index notification_of_digest on notification (person_id, digest_on) where mail_id is null and digest_on is not null;

      create table notification_setting (
        ${editable},
        person_id uuid not null unique references person (id) on delete cascade,
        delivery text not null check (delivery in ${DELIVERIES}),
        quiet_from time,
        quiet_until time,
        language text check (language in ('es', 'en')),
        check ((quiet_from is null) = (quiet_until is null)),
        check (quiet_from <> quiet_until)
      );

      create table notification_preference (
        ${row},
        person_id uuid not null references person (id) on delete cascade,
        kind text not null check (kind in ${KINDS}),
        delivery text not null check (delivery in ${DELIVERIES}),
        unique (person_id, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification_preference, notification_setting, notification');
  }
}
