import { existsSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { buildChanged, hashSources } from './build.mjs';
import { ROOT, startNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { PlainError, countSteps } from './print.mjs';
import { SERVER } from './start.mjs';

const DEBOUNCE_MS = 300;

/** @returns {Promise<never>} until it is stopped */
export default async function dev() {
  const step = countSteps(2);
  await installPackages(step);
  await buildChanged(step);
  let stopServer = startNode(SERVER);

  const change = watchSources();
  for (;;) {
    await change();
    if (!(await rebuild())) continue;
    await stopServer();
    stopServer = startNode(SERVER);
  }
}

/**
 * @returns {() => Promise<void>} waits for a burst of writes that changed what a build reads; what a
 *   build itself writes is no change
 */
function watchSources() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let settle = () => {};
  for (const folder of sourceFolders()) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(), DEBOUNCE_MS);
    });
  }
  let seen = hashSources();
  return async () => {
    let now = hashSources();
    while (now === seen) {
      await new Promise((resolve) => { settle = () => resolve(undefined); });
      now = hashSources();
    }
    seen = now;
  };
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
    .filter((folder) => existsSync(folder));
}
