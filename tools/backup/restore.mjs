import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { unpack } from './archive.mjs';
import { FORMAT, logAct } from './backup.mjs';
import { dropAll, foreignKeysOf, migrationsOf, tablesOf } from './catalog.mjs';
import { copyIn } from './copy.mjs';
import { BackupError } from './fault.mjs';
import { takeTransactions } from './transactions.mjs';

/**
 * Puts a backup in the place of what the database and the folder of uploads hold. The rows come in one
 * transaction, into the schema that they were taken from; newer migrations run after it. Nobody is signed
 * in afterwards, no mailed link or code opens anything, and no mail that waited is sent.
 * @type {typeof import('./restore.mjs').restore}
 */
export async function restore({ ownerUrl, appRole, files, file, replace = false, program }) {
  await mkdir(path.dirname(files), { recursive: true });
  const content = await mkdtemp(path.join(path.dirname(files), '.restore-'));
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mesa-restore' });
  try {
    await unpack(file, content);
    const manifest = await readManifest(content, program.migrationNames);
    await client.connect();
    await refuseInUse(client);
    if (!replace) await refuseFilled(client, files);
    await dropAll(client);
    await program.migrateTo(ownerUrl, manifest.migrations);
    await load(client, content, manifest);
    await program.migrate(ownerUrl, appRole);
    await placeUploads(content, files);
    await logAct(client, 'restore');
    return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), tables: manifest.tables.length, madeAt: manifest.madeAt, verification: await program.verifySeals(client) };
  } finally {
    await client.end();
    await rm(content, { recursive: true, force: true });
  }
}

/** @typedef {{ format: number, madeAt: string, migrations: string[], tables: { name: string, columns: string, file: string, rows: number }[], sequences: string[] }} Manifest */

/**
 * @param {string} content
 * @param {readonly string[]} known the program's migrations
 * @returns {Promise<Manifest>}
 */
async function readManifest(content, known) {
  const manifest = JSON.parse(await readFile(path.join(content, 'manifest.json'), 'utf8').catch((error) => {
    throw new BackupError('The file is no backup of this program: it has no manifest.json.', error);
  }));
  const newer = manifest.migrations.filter((/** @type {string} */ name) => !known.includes(name));
  if (manifest.format !== FORMAT || newer.length > 0) throw new BackupError(`The backup was made by a newer version of the program${newer.length > 0 ? ` (${newer.join(', ')})` : ''}.`);
  return manifest;
}

/** @param {pg.Client} client */
async function refuseInUse(client) {
  // Of other roles' sessions only these columns are shown; the server's own workers have no user.
  const { rows } = await client.query('select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null');
  if (rows.length > 0) throw new BackupError('The database is in use. Stop the server before restoring.');
}

/**
 * @param {pg.Client} client
 * @param {string} files
 */
async function refuseFilled(client, files) {
  const filled = existsSync(files) && readdirSync(files).length > 0 ? [files] : [];
  if ((await migrationsOf(client)).length > 0) {
    for (const { name } of await tablesOf(client)) {
      if ((await client.query(`select from ${name} limit 1`)).rowCount) filled.push(name);
    }
  }
  if (filled.length > 0) throw new BackupError(`There are data already (${filled.slice(0, 3).join(', ')}${filled.length > 3 ? ', …' : ''}). To lose them and restore the backup in their place: npm run restore -- <file> --replace`);
}

/**
 * All rows or none. Triggers of ours are off meanwhile: they would refuse published minutes.
 * @param {pg.Client} client
 * @param {string} content
 * @param {Manifest} manifest
 */
async function load(client, content, { tables, sequences }) {
  await client.query('begin');
  const keys = await foreignKeysOf(client);
  for (const { drop } of keys) await client.query(drop);
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  for (const { name, columns, file, rows } of tables) {
    const loaded = await copyIn(client, `copy ${name} (${columns}) from stdin`, path.join(content, file));
    if (loaded !== rows) throw new BackupError(`${name} has ${loaded} rows where the backup counted ${rows}.`);
  }
  await takeTransactions(client);
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
  for (const { make } of keys) await client.query(make);
  for (const statement of sequences) await client.query(statement);
  await client.query('commit');
}

/**
 * @param {string} content
 * @param {string} files
 */
async function placeUploads(content, files) {
  await rm(files, { recursive: true, force: true });
  if (existsSync(path.join(content, 'files'))) await rename(path.join(content, 'files'), files);
}
