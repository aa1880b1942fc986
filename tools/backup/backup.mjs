import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { pack } from './archive.mjs';
import { migrationsOf, sequencesOf, tablesOf } from './catalog.mjs';
import { copyOut } from './copy.mjs';
import { BackupError } from './fault.mjs';

export const FORMAT = 1;

/**
 * Writes one file with all rows, as they were at one moment, and the uploads. It works while the
 * application serves, on any server: it asks for nothing but COPY as the owner of the tables.
 * @type {typeof import('./backup.mjs').backUp}
 */
export async function backUp({ ownerUrl, files, folder, now = new Date() }) {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `mesa-${now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}.tar.gz`);
  if (existsSync(file)) throw new BackupError(`${file} is there already.`);
  const draft = await mkdtemp(path.join(folder, '.draft-'));
  try {
    const content = path.join(draft, 'content');
    await mkdir(path.join(content, 'tables'), { recursive: true });
    const tables = await dump(ownerUrl, content, now);
    // After the rows: an upload is stored before the row that names it.
    await pack(path.join(draft, 'whole'), content, await files());
    await chmod(path.join(draft, 'whole'), 0o600);
    await rename(path.join(draft, 'whole'), file);
    return { file, rows: tables.reduce((sum, { rows }) => sum + rows, 0), tables: tables.length };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * @param {string} ownerUrl
 * @param {string} content
 * @param {Date} now
 */
async function dump(ownerUrl, content, now) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mesa-backup' });
  await client.connect();
  try {
    const migrations = await migrationsOf(client);
    if (migrations.length === 0) throw new BackupError('The database is empty: there is nothing to back up.');
    await logAct(client, 'back_up');
    await client.query('begin isolation level repeatable read read only');
    const tables = [];
    for (const table of await tablesOf(client)) {
      const file = `tables/${table.name.replaceAll('"', '')}`;
      const rows = await copyOut(client, `copy ${table.name} (${table.columns}) to stdout`, path.join(content, file));
      tables.push({ ...table, file, rows });
    }
    const manifest = { format: FORMAT, madeAt: now.toISOString(), migrations, tables, sequences: await sequencesOf(client) };
    await writeFile(path.join(content, 'manifest.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 });
    await client.query('commit');
    return tables;
  } finally {
    await client.end();
  }
}

/**
 * Whoever keeps the machine acts without an account; the audit log tells that it was done.
 * @param {pg.Client} client
 * @param {'back_up' | 'restore'} act
 */
export async function logAct(client, act) {
  await client.query(`insert into audit_log (id, at, act, object_type) values ($1, now(), $2, 'installation')`, [uuidv7(), act]);
}
