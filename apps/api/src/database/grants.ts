import type { ClientBase } from 'pg';

/** Written once and read for ever: the application adds rows and changes none. */
const APPEND_ONLY = ['audit_log', 'audit_seal', 'migrations'];

/**
 * Gives the application's role what it may do, and takes all else from it and from PUBLIC. Runs after
 * every migration and may be repeated; it owns nothing, so it cannot truncate, alter or drop.
 */
export async function grantToApp(owner: ClientBase, appRole: string): Promise<void> {
  const role = owner.escapeIdentifier(appRole);
  const { rows: schemas } = await owner.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname in ('public', 'auth')`,
  );
  const statements = schemas.flatMap(({ name }) => [
    `revoke create on schema ${name} from public`,
    `revoke all on all tables in schema ${name} from public, ${role}`,
    `revoke all on all sequences in schema ${name} from public, ${role}`,
    `grant usage on schema ${name} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${name} to ${role}`,
    `grant usage on all sequences in schema ${name} to ${role}`,
  ]);
  const withdrawn = APPEND_ONLY.map((table) => `revoke update, delete on ${table} from ${role}`);
  await owner.query(['begin', ...statements, ...withdrawn, `revoke insert on migrations from ${role}`, 'commit'].join(';\n'));
}
