import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './child.mjs';
import { PlainError } from './print.mjs';

const STAMP = path.join(ROOT, 'node_modules/.mesa-lock-hash');

/**
 * Installs what the lock file says, if that is not what is installed. No package's install script is
 * run: older versions of npm do not know our allowScripts.
 * @param {ReturnType<typeof import('./print.mjs').countSteps>} step
 */
export async function installPackages(step) {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  const installed = readStamp(STAMP) === wanted;
  await step(installed ? 'Packages are up to date' : 'Installing packages', async () => {
    if (installed) return;
    const { code, output } = await run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { capture: true });
    if (code !== 0) throw new PlainError(`The packages could not be installed.\n${output}`);
    writeFileSync(STAMP, wanted);
  });
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
