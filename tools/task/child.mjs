import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

const PARENT_CHECK_MS = 500;
const KILL_AFTER_MS = 30_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {NodeJS.Signals | null} */
let stopSignal = null;

/**
 * Runs a program to its end. When we are told to stop, it is told so too, and we leave after it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ capture?: boolean, ownCode?: boolean, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 *   capture: keep the output instead of showing it; ownCode: give back the program's exit code even
 *   when it was stopped
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { capture = false, ownCode = false, env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (stopSignal && !ownCode) process.exit(exitCodeOf(stopSignal));
      resolve({ code: code ?? exitCodeOf(signal), output });
    });
  });
}

/**
 * Runs one of our own programs under the Node we run under.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(program, args, options) {
  watch();
  const child = spawn(program, args, options);
  children.add(child);
  child.on('close', () => children.delete(child));
  return child;
}

/**
 * A program of ours that runs until it is stopped.
 * @param {string[]} args
 * @returns {() => Promise<void>} stops it
 */
export function startNode(args) {
  const child = start(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  const ended = new Promise((resolve) => {
    child.on('close', () => {
      if (stopSignal) process.exit(exitCodeOf(stopSignal));
      resolve(undefined);
    });
  });
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

let watching = false;

/** Passes signals on to our children, and ends them when npm, which passes none on when it is killed, is gone. */
function watch() {
  if (watching) return;
  watching = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    // A terminal sends Ctrl-C to the whole group: our children have it already.
    process.on(signal, () => stop(signal, signal === 'SIGINT' && process.stdin.isTTY));
  }
  process.stdout.on('error', () => {}); // whoever read us may be gone first
  process.stderr.on('error', () => {});
  // Whoever starts us without npm, with nohup perhaps, may leave before us.
  if (!process.env.npm_lifecycle_event) return;
  const born = ancestors();
  setInterval(() => { if (ancestors() !== born && !stopSignal) stop('SIGTERM', false); }, PARENT_CHECK_MS).unref();
}

/** Our parent and its parent: between npm and us stands a shell, which outlives it. */
function ancestors() {
  try {
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'))?.[1]}`;
  } catch {
    return `${process.ppid}`; // not Linux, or the parent is gone this moment
  }
}

/**
 * @param {NodeJS.Signals} signal
 * @param {boolean} delivered
 */
function stop(signal, delivered) {
  stopSignal = signal;
  if (children.size === 0) process.exit(exitCodeOf(signal));
  for (const child of children) {
    if (!delivered) child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
  }
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
  return 128 + (signal ? constants.signals[signal] : 0);
}
