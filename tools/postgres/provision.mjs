import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedDatabaseError } from './fault.mjs';

const DATABASE = 'mesa';
const OWNER = 'mesa_owner';
const APP = 'mesa_app';
const EXTENSIONS = ['btree_gist', 'pg_trgm', 'unaccent'];
const PROVISION_LOCK = 5_170_301;

/** @typedef {{ postgres: string, owner: string, app: string }} Passwords */

/**
 * Reads the passwords of the data folder, making them the first time.
 * @param {string} dataDir
 * @param {boolean} clusterExists
 * @returns {Passwords}
 */
export function keepPasswords(dataDir, clusterExists) {
  const file = path.join(dataDir, 'passwords.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT' || clusterExists) {
      throw new EmbeddedDatabaseError('passwords_missing',
        `The data folder ${dataDir} holds a database, but ${file} with its passwords is missing or damaged. Restore that file from a backup.`, error);
    }
  }
  const secret = () => randomBytes(24).toString('base64url');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ postgres: secret(), owner: secret(), app: secret() }), { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all, and the first of two processes wins
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {number} port
 * @param {Passwords} passwords
 */
export function databaseUrls(port, passwords) {
  const url = (/** @type {string} */ role, /** @type {string} */ password, /** @type {string} */ database) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: url('postgres', passwords.postgres, 'postgres'),
    ownerUrl: url(OWNER, passwords.owner, DATABASE),
    appUrl: url(APP, passwords.app, DATABASE),
  };
}

/**
 * Makes the two roles and the database where they lack. The database comes last, so where it exists
 * all is made; the lock lets a second process wait for the first.
 * @param {number} port
 * @param {Passwords} passwords
 */
export async function provision(port, passwords) {
  const { superuserUrl } = databaseUrls(port, passwords);
  await withClient(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]);
    if (await exists(client, 'SELECT FROM pg_database WHERE datname = $1', DATABASE)) return;

    for (const [role, password] of [[OWNER, passwords.owner], [APP, passwords.app]]) {
      if (await exists(client, 'SELECT FROM pg_roles WHERE rolname = $1', role)) continue;
      await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    }
    // In the template, so that every database made later, a test's or a restored one, has them too.
    await withClient(superuserUrl.replace(/postgres$/, 'template1'), async (template) => {
      for (const extension of EXTENSIONS) await template.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    });
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  });
}

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {string} sql
 * @param {string} name
 */
async function exists(client, sql, name) {
  return (await client.query(sql, [name])).rowCount !== 0;
}
