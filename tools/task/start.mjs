import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildChanged } from './build.mjs';
import { ROOT, runNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { countSteps } from './print.mjs';

/** The server's own process, with the settings of .env where the environment says nothing. */
export function serverCommand() {
  const settings = existsSync(path.join(ROOT, '.env')) ? ['--env-file=.env'] : [];
  return [...settings, '--enable-source-maps', 'apps/api/dist/main.js'];
}

/** What libraries do for developers alone, such as React's warnings, costs time at every page. */
const SERVING = { NODE_ENV: process.env.NODE_ENV ?? 'production' };

/** @returns {Promise<number>} */
export default async function start() {
  const step = countSteps(3);
  await installPackages(step);
  await buildChanged(step);
  process.stdout.write('[3/3] Starting\n');
  return (await runNode(serverCommand(), { ownCode: true, env: SERVING })).code;
}
