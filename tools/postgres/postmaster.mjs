import { readFileSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';

const WRITTEN_WITHIN_MS = 5_000;

/**
 * @typedef {object} Postmaster the server that holds a cluster, as its postmaster.pid tells
 * @property {number} port
 * @property {boolean} ready
 */

/**
 * The server that runs on this cluster. 'leaving' means that its main process is gone and others of
 * its processes still end.
 * @param {string} cluster
 * @returns {Postmaster | 'leaving' | null}
 */
export function findPostmaster(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  const text = readIfThere(file);
  if (text === null) return null;
  // PostgreSQL makes the file first and writes it a moment later; an older empty one is a power cut's.
  if (text === '' && isYoung(file)) return { port: 0, ready: false };
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (runs(pid, cluster)) return { port: Number(lines[3]), ready: lines[7] === 'ready' };
  if (isAttached(lines[6])) return 'leaving';
  // PostgreSQL itself takes a zombie, or another program that got the number since, for a live server.
  if (readIfThere(file) === text) unlinkSync(file);
  return null;
}

/** @param {string} file */
function isYoung(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < WRITTEN_WITHIN_MS;
}

/**
 * @param {number} pid
 * @param {string} cluster
 */
function runs(pid, cluster) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const zombie = /^State:\s+Z/m.test(readIfThere(`/proc/${pid}/status`) ?? '');
  return !zombie && (readIfThere(`/proc/${pid}/cmdline`) ?? '').split('\0').includes(cluster);
}

/**
 * Whether any process still uses the server's shared memory; two servers at once would ruin the data.
 * @param {string | undefined} memoryLine key and id of the segment
 */
function isAttached(memoryLine) {
  const id = memoryLine?.split(/\s+/)[1];
  if (!id) return false;
  const rows = (readIfThere('/proc/sysvipc/shm') ?? '').split('\n').map((row) => row.trim().split(/\s+/));
  const row = rows.find((fields) => fields[1] === id);
  return row !== undefined && Number(row[6]) > 0;
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'ENOTDIR'].includes(error.code)) return null;
    throw error;
  }
}
