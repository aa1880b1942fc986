import { expect, it } from '@jest/globals';

import { insert } from './sample.js';
import { useDatabase } from './use-database.js';

const roles = useDatabase();
const DENIED = { code: '42501' };

it('leaves the application without anything of its own', async () => {
  const { rows } = await roles.app.query(`
    select relname from pg_class where pg_get_userbyid(relowner) = current_user
    union all select proname from pg_proc where pg_get_userbyid(proowner) = current_user
    union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = current_user`);
  expect(rows).toEqual([]);
  await expect(roles.app.query('create table mine ()')).rejects.toMatchObject(DENIED);
});

it('lets the application add to the audit log and change nothing in it', async () => {
  const id = await insert(roles.app, 'audit_log', { at: new Date(), act: 'test', object_type: 'forum' });
  const { rows: [row] } = await roles.app.query('select transaction_id from audit_log where id = $1', [id]);
  expect(row.transaction_id).toMatch(/^\d+$/);
  for (const table of ['audit_log', 'audit_seal']) {
    await expect(roles.app.query(`update ${table} set at = now()`)).rejects.toMatchObject(DENIED);
    await expect(roles.app.query(`delete from ${table}`)).rejects.toMatchObject(DENIED);
    await expect(roles.app.query(`truncate ${table}`)).rejects.toMatchObject(DENIED);
  }
});

it('lets the application erase the values of an audit row, not rewrite them', async () => {
  const id = await insert(roles.app, 'audit_log', { at: new Date(), act: 'test', object_type: 'person' });
  await roles.app.query('insert into audit_value (audit_log_id, salt, after) values ($1, $2, $3)', [id, Buffer.alloc(16), '{"name": "X"}']);
  await expect(roles.app.query(`update audit_value set after = '{}'`)).rejects.toMatchObject(DENIED);
  expect((await roles.app.query('delete from audit_value where audit_log_id = $1', [id])).rowCount).toBe(1);
});

it('keeps what is never deleted', async () => {
  for (const table of ['comment', 'wording', 'minutes_block', 'minutes_approval', 'chain_link', 'slug_history']) {
    await expect(roles.app.query(`delete from ${table}`)).rejects.toMatchObject(DENIED);
  }
});

it('gives PUBLIC no table', async () => {
  const { rows } = await roles.owner.query(`
    select distinct table_schema || '.' || table_name as "table" from information_schema.role_table_grants
    where grantee = 'PUBLIC' and table_schema not in ('pg_catalog', 'information_schema')`);
  expect(rows).toEqual([]);
});

it('keeps what an import did, by which alone it is taken back', async () => {
  await expect(roles.app.query('delete from import_act')).rejects.toMatchObject(DENIED);
  await expect(roles.app.query('update import_act set object_id = gen_random_uuid()')).rejects.toMatchObject(DENIED);
});

it('lets the application alone do what is done with the owner’s rights', async () => {
  const { rows } = await roles.owner.query(`
    select p.proname as name, array_agg(distinct coalesce(r.rolname::text, 'PUBLIC')) filter (where a.grantee <> p.proowner) as who
    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
    where p.prosecdef and p.pronamespace = 'public'::regnamespace group by 1`);
  const { rows: [app] } = await roles.app.query('select current_user::text as name');
  expect(rows).toEqual([{ name: 'take_back_import', who: [app.name] }]);
});
