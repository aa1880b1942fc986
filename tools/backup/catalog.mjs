// What the database consists of, asked of its own catalog: a new table is backed up without a word here.

/** Schemas that are backed up. The job queue is not: a restored job would send a mail a second time. */
const SCHEMAS = ['public', 'auth'];

/** Tables whose rows are not backed up: who has done what to the schema, and everything that lets somebody in. */
const LEFT_OUT = ['public.migrations', 'auth.session', 'auth.verification', 'auth.attempt_limit', 'auth.set_up_link'];

const OF_NO_EXTENSION = (/** @type {string} */ catalog) => `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = o.oid and d.deptype = 'e')`;

/** @typedef {{ name: string, columns: string }} Table the quoted name, and the quoted columns that are not computed */

/**
 * Every table whose rows are backed up, with its schema.
 * @param {import('pg').Client} client
 * @returns {Promise<Table[]>}
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, o.relname) as name,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class o join pg_namespace n on n.oid = o.relnamespace
     where o.relkind = 'r' and n.nspname = any ($1) and n.nspname || '.' || o.relname <> all ($2) and ${OF_NO_EXTENSION('pg_class')}
     order by 1`,
    [SCHEMAS, LEFT_OUT],
  );
  return rows;
}

/**
 * Statements that set each sequence where it stands.
 * @param {import('pg').Client} client
 * @returns {Promise<string[]>}
 */
export async function sequencesOf(client) {
  const { rows } = await client.query(
    `select format('select setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value) as statement
     from pg_sequences where schemaname = any ($1) and last_value is not null order by 1`,
    [SCHEMAS],
  );
  return rows.map(({ statement }) => statement);
}

/**
 * Every foreign key, as the statements that drop it and make it again: tables name one another in circles,
 * so no order of loading would satisfy them all.
 * @param {import('pg').Client} client
 * @returns {Promise<{ drop: string, make: string }[]>}
 */
export async function foreignKeysOf(client) {
  const { rows } = await client.query(
    `select format('alter table %s drop constraint %I', o.conrelid::regclass, o.conname) as drop,
       format('alter table %s add constraint %I %s', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid)) as make
     from pg_constraint o join pg_namespace n on n.oid = o.connamespace where o.contype = 'f' and n.nspname = any ($1) order by 1`,
    [SCHEMAS],
  );
  return rows;
}

/**
 * The migrations that made the database, oldest first; none where it was never migrated.
 * @param {import('pg').Client} client
 * @returns {Promise<string[]>}
 */
export async function migrationsOf(client) {
  const { rows: [found] } = await client.query(`select to_regclass('public.migrations') is not null as exists`);
  if (!found.exists) return [];
  const { rows } = await client.query('select name from migrations order by timestamp, id');
  return rows.map(({ name }) => name);
}

/**
 * Drops everything of ours and leaves the extensions, which belong to the server's administrator.
 * @param {import('pg').Client} client
 */
export async function dropAll(client) {
  const { rows } = await client.query(
    `select format('drop table if exists %s cascade', o.oid::regclass) as statement from pg_class o
     where o.relnamespace = 'public'::regnamespace and o.relkind in ('r', 'p') and ${OF_NO_EXTENSION('pg_class')}
     union all select format('drop routine if exists %s cascade', o.oid::regprocedure) from pg_proc o
     where o.pronamespace = 'public'::regnamespace and ${OF_NO_EXTENSION('pg_proc')}
     union all select format('drop type if exists %s cascade', o.oid::regtype) from pg_type o
     where o.typnamespace = 'public'::regnamespace and o.typtype in ('d', 'e') and ${OF_NO_EXTENSION('pg_type')}
     union all select format('drop text search configuration if exists %s cascade', o.oid::regconfig) from pg_ts_config o
     where o.cfgnamespace = 'public'::regnamespace and ${OF_NO_EXTENSION('pg_ts_config')}`,
  );
  const schemas = ['auth', 'jobs'].map((schema) => `drop schema if exists ${schema} cascade`);
  await client.query(['begin', ...schemas, ...rows.map(({ statement }) => statement), 'commit'].join(';\n'));
}
