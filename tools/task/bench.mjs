import { buildChanged } from './build.mjs';
import { installPackages } from './install.mjs';
import { runJest } from './jest.mjs';
import { countSteps } from './print.mjs';

/**
 * Measures what docs/performance.md reports, on this machine. No test: a busy machine is not a fault.
 * @param {string[]} patterns of files; without, everything is measured
 * @returns {Promise<number>}
 */
export default async function bench(patterns) {
  const step = countSteps(2);
  await installPackages(step);
  await buildChanged(step);
  const { failed } = await runJest(['--selectProjects', 'bench', '--runInBand', ...patterns]);
  return failed === 0 ? 0 : 1;
}
