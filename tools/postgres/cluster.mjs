import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from './fault.mjs';

/** The builtin locale sorts and folds; pg_trgm still asks the system's which characters are letters, and "C" knows no ñ. */
const CHARACTER_LOCALE = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';

/**
 * A cluster is read by the major version that wrote it, by no other.
 * @param {string} cluster
 * @param {number} major
 */
export function checkVersion(cluster, major) {
  const found = Number.parseInt(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (found > major) {
    throw new EmbeddedDatabaseError('newer_version',
      `The data in ${cluster} was written by PostgreSQL ${found}, newer than the ${major} of this version. Start it with the newer version, or set DATA_DIR to another folder.`);
  }
  if (found < major) {
    throw new EmbeddedDatabaseError('older_version',
      `The data in ${cluster} was written by PostgreSQL ${found}; this version brings ${major}. Make a backup with the older version and restore it into a new DATA_DIR.`);
  }
}

/**
 * Makes a new cluster beside its place and moves it there whole: a start that was cut off leaves
 * nothing half made, and of two starts at once the second finds the first one's.
 * @param {import('./embedded.mjs').Place} place
 */
export async function initialize({ dataDir, cluster, binaries, passwords, user, fast, log }) {
  log('Preparing a new database');
  for (const name of readdirSync(dataDir)) {
    const [, pid] = /^cluster-new-(\d+)/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(dataDir, name), { recursive: true });
  }
  const draft = path.join(dataDir, `cluster-new-${process.pid}-${Date.now()}`);
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, passwords.postgres, { mode: 0o600 });
    user.own(draft);
    user.own(passwordFile);
    await run([...user.prefix, binaries.initdb, '-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
      `--lc-ctype=${CHARACTER_LOCALE}`, '--no-instructions', ...(fast ? ['--no-sync'] : [])]);
    renameSync(draft, cluster);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {string[]} command */
async function run([program, ...args]) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk) => { words += chunk; });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(words || `${program} ended with ${code}`);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
