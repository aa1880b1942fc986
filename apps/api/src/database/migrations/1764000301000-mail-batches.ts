import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** Mails that go out together wait a while, so that whoever sent them can still take them back; and a mail that was refused says so. */
export class MailBatches1764000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_batch (
        ${row},
        forum_id uuid not null references forum (id),
        subject_type text not null check (subject_type in ('convocation', 'circulation', 'circular')),
        subject_id uuid not null,
        release_at timestamptz not null,
        undone_at timestamptz,
        undone_by_id uuid references person (id),
        check (undone_by_id is null or undone_at is not null),
        check (undone_at < release_at)
      );
      create index mail_batch_of_subject on mail_batch (subject_id, id desc);

      alter table mail
        add batch_id uuid references mail_batch (id),
        add bounce_reason text check (char_length(bounce_reason) between 1 and 200),
        drop constraint mail_state_check,
        add constraint mail_state_check check (state in ('queued', 'sending', 'sent', 'bounced', 'needless', 'kept')),
        add constraint mail_bounce_has_reason check ((state = 'bounced') = (bounce_reason is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail drop constraint mail_bounce_has_reason, drop constraint mail_state_check;
      update mail set state = 'needless' where state = 'bounced';
      alter table mail add constraint mail_state_check check (state in ('queued', 'sending', 'sent', 'needless', 'kept')),
        drop batch_id, drop bounce_reason;
      drop table mail_batch;
    `);
  }
}
