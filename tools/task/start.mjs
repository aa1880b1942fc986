import { buildChanged } from './build.mjs';
import { runNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { countSteps } from './print.mjs';

/** The server's own process, with the settings of .env where the environment says nothing. */
export const SERVER = ['--env-file-if-exists=.env', '--enable-source-maps', 'apps/api/dist/main.js'];

/** @returns {Promise<number>} */
export default async function start() {
  const step = countSteps(3);
  await installPackages(step);
  await buildChanged(step);
  process.stdout.write('[3/3] Starting\n');
  return (await runNode(SERVER, { ownCode: true })).code;
}
