import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words and addresses go with the import that made them and with no other: the function is told which one, and asks
 * its acts. An import that is taken back already has nothing more to give.
 */
export class TakeBackOfBatch1764000440900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function take_back_import(uuid[], uuid[]);
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
      create function take_back_import(wordings uuid[], slugs uuid[]) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform set_config('mesa.taking_back', 'import', true);
        delete from wording where id = any(wordings) and origin = 'import';
        delete from slug_history s using action_plan p where s.id = any(slugs) and p.id = s.plan_id and p.origin = 'import';
        perform set_config('mesa.taking_back', '', true);
      end $$;
    `);
  }
}
