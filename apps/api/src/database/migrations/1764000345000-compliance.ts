import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';
import { forbidNotifications, permitNotifications } from './permitted-words.js';

const KINDS = ['compliance_gap_ahead'];
const WHYS = ['keeps_calendar'];

/** What the secretariat did elsewhere, and of which gaps somebody was warned. */
export class Compliance1764000345000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table compliance_record (
        ${row},
        forum_id uuid not null references forum (id),
        kind text not null check (kind in ('repository_updated', 'ogp_site_updated', 'inception_report', 'end_of_commitment_report')),
        plan_id uuid references action_plan (id),
        commitment_id uuid references commitment (id),
        done_on date not null,
        document_id uuid references document (id),
        url text check (url ~ '^https?://'),
        note text,
        ${language},
        recorded_by_id uuid references person (id),
        withdrawn_at timestamptz,
        withdrawn_by_id uuid references person (id),
        withdrawal_reason text,
        constraint compliance_record_has_evidence check (num_nonnulls(document_id, url) = 1),
        check ((kind in ('ogp_site_updated', 'inception_report')) = (plan_id is not null)),
        check ((kind = 'end_of_commitment_report') = (commitment_id is not null)),
        check ((withdrawn_at is null) = (withdrawal_reason is null))
      );
      create index compliance_record_of_forum on compliance_record (forum_id, done_on desc, id desc);
      create trigger compliance_record_permanent before update on compliance_record for each row
        when ((old.withdrawn_at is not null and (new.withdrawn_at, new.withdrawal_reason) is distinct from (old.withdrawn_at, old.withdrawal_reason)) or (to_jsonb(new) - '{withdrawn_at,withdrawn_by_id,withdrawal_reason,recorded_by_id}'::text[])
          <> (to_jsonb(old) - '{withdrawn_at,withdrawn_by_id,withdrawal_reason,recorded_by_id}'::text[]))
        execute function refuse_change();
      create trigger compliance_record_kept before delete on compliance_record for each row execute function refuse_change();

      create table compliance_warning (
        ${row},
        forum_id uuid not null references forum (id),
        obligation_key text not null,
        due_on date not null,
        days int not null check (days > 0),
        constraint compliance_warning_once unique (forum_id, obligation_key, due_on, days)
      );
      create index compliance_comment_of_phase on comment (phase_id) where phase_id is not null;
    `);
    await permitNotifications(runner, KINDS, WHYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index compliance_comment_of_phase; drop table compliance_warning, compliance_record;');
    await forbidNotifications(runner, KINDS, WHYS);
  }
}
