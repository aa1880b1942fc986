import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { PlainError } from './print.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | undefined} */
export function findChromium() {
  return process.env.CHROMIUM_PATH || PLACES.find((place) => existsSync(place));
}

/**
 * A browser for the end-to-end tests, from Debian's packages where we may install one.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) await installChromium();
  const chromium = findChromium();
  if (!chromium) throw new PlainError('The end-to-end tests need Chromium or Google Chrome. Install one, or name its program in CHROMIUM_PATH.');
  return chromium;
}

async function installChromium() {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', args, { capture: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) throw new PlainError(`Chromium could not be installed by apt-get ${args.join(' ')}.\n${output}`);
  }
}
