import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/**
 * What each import did, so that the last can be taken back. The values that it replaced lie in `audit_value`, where
 * an erasure finds them. Wordings and addresses are never deleted by the application: only what an import made, and
 * only by the function here, which is the owner's.
 */
export class ImportBatches1764000344000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_batch (
        ${row},
        forum_id uuid not null references forum (id),
        account_id uuid,
        file_name text,
        file_hash bytea not null,
        choices jsonb not null,
        created int not null,
        changed int not null,
        kept int not null,
        undone_at timestamptz
      );
      create index import_batch_of_forum on import_batch (forum_id, id);

      create table import_act (
        batch_id uuid not null references import_batch (id) on delete cascade,
        position int not null,
        act text not null check (act in ('created', 'changed')),
        source_key text not null,
        object_type text not null,
        object_id uuid not null,
        object_version int,
        former_object_id uuid,
        former_digests jsonb,
        audit_log_id uuid,
        check ((act = 'changed') = (audit_log_id is not null)),
        primary key (batch_id, position)
      );

      drop trigger wording_kept on wording;
      create trigger wording_kept before delete on wording for each row
        when (old.origin <> 'import' or coalesce(current_setting('mesa.taking_back', true), '') <> 'import')
        execute function refuse_change();

      create function take_back_import(batch uuid, wordings uuid[], slugs uuid[]) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        made uuid[] := array(
          select a.object_id from import_act a join import_batch b on b.id = a.batch_id
          where a.batch_id = batch and b.undone_at is null and (a.act = 'created' or a.former_object_id <> a.object_id));
      begin
        perform set_config('mesa.taking_back', 'import', true);
        delete from wording where id = any(wordings) and id = any(made) and origin = 'import';
        delete from slug_history s using action_plan p where s.id = any(slugs) and s.id = any(made) and p.id = s.plan_id and p.origin = 'import';
        perform set_config('mesa.taking_back', '', true);
      end $$;
      revoke execute on function take_back_import(uuid, uuid[], uuid[]) from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function take_back_import(uuid, uuid[], uuid[]);
      drop trigger wording_kept on wording;
      create trigger wording_kept before delete on wording for each row execute function refuse_change();
      drop table import_act, import_batch;
    `);
  }
}
