import type { ClientBase } from 'pg';

/** What the application may not do to tables of ours, though it may to all others. */
const WITHHELD: Readonly<Record<string, string>> = {
  migrations: 'insert, update, delete',
  audit_log: 'update, delete',
  audit_seal: 'update, delete',
  audit_value: 'update',
  slug_history: 'update, delete',
  minutes_approval: 'update, delete',
  minutes_withdrawal: 'update, delete',
  minutes_block: 'update, delete',
  minutes_erratum: 'update, delete',
  chain_link: 'update, delete',
  ballot: 'delete',
  ballot_vote: 'delete',
  ballot_recusal: 'update, delete',
  opened_vote: 'update, delete',
  quorum_event: 'update, delete',
  wording: 'delete',
  comment: 'delete',
  comment_addition: 'delete',
  comment_earlier_text: 'delete',
  comment_escalation: 'update, delete',
  moderation_appeal: 'delete',
  moderation_rules: 'delete',
  compliance_record: 'delete',
  compliance_warning: 'update, delete',
  import_act: 'update, delete',
};

/** What a withdrawal makes null. */
const BLANKED: Readonly<Record<string, string>> = {
  minutes_block: 'content, salt, mentions',
  minutes_erratum: 'text, salt',
};

/**
 * Gives the application's role what it may do, and takes all else from it and from PUBLIC. Runs after
 * every migration and may be repeated; the role owns nothing, so it cannot truncate, alter or drop.
 */
export async function grantToApp(owner: ClientBase, appRole: string): Promise<void> {
  const role = owner.escapeIdentifier(appRole);
  const schemas = await owner.query<{ name: string }>(`select nspname as name from pg_namespace where nspname in ('public', 'auth')`);
  const ownersFunctions = await owner.query<{ name: string }>(`select oid::regprocedure::text as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace and proowner = current_user::regrole`);
  const statements = [
    ...schemas.rows.flatMap(({ name }) => grantSchema(name, role)),
    ...Object.entries(WITHHELD).map(([table, rights]) => `revoke ${rights} on ${table} from ${role}`),
    // What acts with the owner's rights is for the application, and for nobody else who may connect.
    ...ownersFunctions.rows.flatMap(({ name }) => [`revoke execute on function ${name} from public`, `grant execute on function ${name} to ${role}`]),
    ...Object.entries(BLANKED).map(([table, columns]) => `grant update (${columns}) on ${table} to ${role}`),
  ];
  await owner.query(['begin', ...statements, 'commit'].join(';\n'));
}

/** Revokes first: a right that a former version gave and this one does not is gone after the commit. */
function grantSchema(schema: string, role: string): string[] {
  return [
    `revoke create on schema ${schema} from public, ${role}`,
    `revoke all on all tables in schema ${schema} from public, ${role}`,
    `revoke all on all sequences in schema ${schema} from public, ${role}`,
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
    `grant usage on all sequences in schema ${schema} to ${role}`,
  ];
}
