import { existsSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { buildChanged, hashSources } from './build.mjs';
import { ROOT, startNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { PlainError, countSteps } from './print.mjs';
import { serverCommand } from './start.mjs';

const DEBOUNCE_MS = 300;

/** @returns {Promise<never>} until it is stopped */
export default async function dev() {
  const step = countSteps(2);
  await installPackages(step);
  await buildChanged(step);
  let stopServer = startNode(serverCommand());

  for (let built = hashSources(); ;) {
    built = await changedSources(built);
    if (!(await rebuild())) continue;
    await stopServer();
    stopServer = startNode(serverCommand());
  }
}

/**
 * Waits until the sources differ; what a build writes is no change.
 * @param {string} known their last hash
 */
async function changedSources(known) {
  for (;;) {
    const writes = watchFolders(); // before looking, so that no write falls between
    const now = hashSources();
    if (now === known) await writes.settled;
    writes.close();
    if (now !== known) return now;
  }
}

/** Settles a moment after the last of a burst of writes. */
function watchFolders() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {import('node:fs').FSWatcher[]} */
  let watchers = [];
  const settled = new Promise((resolve) => {
    // Folder by folder: a recursive watch on Linux loses files that an editor replaces.
    watchers = sourceFolders().map((folder) => watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, DEBOUNCE_MS);
    }));
  });
  return { settled, close: () => watchers.forEach((watcher) => watcher.close()) };
}

/** @returns {Promise<boolean>} false where it failed, which leaves the last good build in place */
async function rebuild() {
  try {
    await buildChanged(countSteps(1));
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\nThe server keeps running as it was.\n`);
    return false;
  }
}

function sourceFolders() {
  return ['apps', 'libs']
    .flatMap((parent) => readdirSync(path.join(ROOT, parent)).map((name) => path.join(ROOT, parent, name, 'src')))
    .filter((source) => existsSync(source))
    .flatMap((source) => [source, ...readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))]);
}
