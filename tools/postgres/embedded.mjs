import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseUser, findBinaries } from './binaries.mjs';
import { checkVersion, initialize } from './cluster.mjs';
import { EmbeddedDatabaseError, describeFault } from './fault.mjs';
import { findPostmaster } from './postmaster.mjs';
import { databaseUrls, keepPasswords, provision } from './provision.mjs';

export { EmbeddedDatabaseError };

const START_TIMEOUT_MS = 60_000; // recovery after a crash included
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 10;
const LOG_LIMIT = 1_000_000;

/** A server for a test's throw-away data: it survives a kill, not a power cut. */
const FAST = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Starts the embedded PostgreSQL on a data folder, or shares the one that runs there already.
 * @param {import('./embedded.mjs').EmbeddedOptions} options
 * @returns {Promise<import('./embedded.mjs').EmbeddedDatabase>}
 * @throws {EmbeddedDatabaseError}
 */
export async function startEmbedded({ dataDir, log = () => {}, fast = false }) {
  try {
    const place = prepare(path.resolve(dataDir), log, fast);
    if (!existsSync(place.cluster)) await initialize(place);
    const server = await startOrShare(place);
    try {
      await provision(server.port, place.passwords);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return { ...server, ...databaseUrls(server.port, place.passwords) };
  } catch (error) {
    throw describeFault(dataDir, error);
  }
}

/** @typedef {ReturnType<typeof prepare>} Place */

/**
 * @param {string} folder
 * @param {(line: string) => void} log
 * @param {boolean} fast
 */
function prepare(folder, log, fast) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const dataDir = realpathSync(folder);
  const cluster = path.join(dataDir, 'cluster');
  const binaries = findBinaries();
  if (existsSync(cluster)) checkVersion(cluster, binaries.major);
  return {
    dataDir, cluster, binaries, log, fast,
    logFile: path.join(dataDir, 'server.log'),
    passwords: keepPasswords(dataDir, existsSync(cluster)),
    user: chooseUser(dataDir, binaries.postgres),
  };
}

/**
 * @param {Place} place
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
async function startOrShare(place) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let fault = lockedFault(place.dataDir);
  while (Date.now() < deadline) {
    const found = findPostmaster(place.cluster);
    if (found !== null && found !== 'leaving' && found.ready) return { port: found.port, stop: async () => {} };
    if (found === null) {
      const started = await launch(place, deadline);
      if (!(started instanceof EmbeddedDatabaseError)) return started;
      fault = started;
      if (!['locked', 'port'].includes(fault.reason)) throw fault;
    }
    await sleep(POLL_MS);
  }
  throw fault;
}

/**
 * @param {Place} place
 * @param {number} deadline
 * @returns {Promise<{ port: number, stop: () => Promise<void> } | EmbeddedDatabaseError>}
 */
async function launch(place, deadline) {
  const { cluster, dataDir, binaries, user, logFile, log } = place;
  user.own(cluster);
  const output = openSync(logFile, existsSync(logFile) && statSync(logFile).size > LOG_LIMIT ? 'w' : 'a', 0o600);
  const logStart = statSync(logFile).size;
  const port = await freePort();
  const [program, ...args] = [...user.prefix, binaries.postgres, '-D', cluster, '-p', String(port),
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', ...(place.fast ? FAST : [])]
      .flatMap((setting) => ['-c', setting])];
  const child = spawn(program, args, { stdio: ['ignore', output, output] });
  closeSync(output);
  const exited = once(child, 'exit');

  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const found = findPostmaster(cluster);
    if (found !== null && found !== 'leaving' && found.ready && found.port === port) return keep(child, exited, port, log);
    await Promise.race([exited, sleep(POLL_MS)]);
  }
  child.kill('SIGKILL');
  const words = readFileSync(logFile, 'utf8').slice(logStart);
  if (/lock file .* already exists|pre-existing shared memory block/.test(words)) {
    return lockedFault(dataDir, words);
  }
  return describeFault(dataDir, words || 'it did not answer in time');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} exited
 * @param {number} port
 * @param {(line: string) => void} log
 */
function keep(child, exited, port, log) {
  let stopping = false;
  const stopWithUs = () => child.kill('SIGINT');
  process.once('exit', stopWithUs);
  child.unref();
  void exited.then(() => {
    process.off('exit', stopWithUs);
    if (!stopping) log('The embedded database has stopped');
  });
  return {
    port,
    async stop() {
      stopping = true;
      child.ref();
      child.kill('SIGINT'); // PostgreSQL's fast shutdown: open transactions are rolled back
      const forced = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(forced);
    },
  };
}

/**
 * @param {string} dataDir
 * @param {string} [words]
 */
function lockedFault(dataDir, words) {
  return new EmbeddedDatabaseError('locked', `Another program holds the data folder ${dataDir}. Stop it, or set DATA_DIR to another folder.`, words);
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}
