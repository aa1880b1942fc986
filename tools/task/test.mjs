import { ensureChromium, findChromium } from './chromium.mjs';
import { installPackages } from './install.mjs';
import { runJest } from './jest.mjs';
import { runEslint } from './lint.mjs';
import { runNx } from './nx.mjs';
import { PlainError, countSteps } from './print.mjs';
import { asOne, openReport } from './report.mjs';

const FRESH = ['--skip-nx-cache']; // a check that is replayed has checked nothing

/**
 * @param {string[]} args patterns of test files; without, everything is checked
 * @returns {Promise<number>}
 */
export default async function test(args) {
  await installPackages(countSteps(1));
  return args.length > 0 ? testSome(args) : testAll();
}

async function testAll() {
  const report = openReport(5);
  await Promise.all([
    report.check('Types', () => asOne(() => runNx('typecheck', FRESH))),
    report.check('Style', () => asOne(runEslint)),
  ]);
  const built = await report.check('Build', () => asOne(() => runNx('build', FRESH)));
  await report.check('Rules, architecture and API', () => runJest(['--selectProjects', 'unit', 'architecture', 'api']));
  await report.check('Browser', () => testInBrowser(built));
  return report.close();
}

/**
 * @param {boolean} built
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function testInBrowser(built, env) {
  if (!built) throw new PlainError('Not run: there is no build to look at.');
  return runJest(['--selectProjects', 'web'], { ...env, CHROMIUM_PATH: await ensureChromium() });
}

/** @param {string[]} patterns */
async function testSome(patterns) {
  const report = openReport(1);
  const chromium = findChromium();
  await report.check(patterns.join(' '), () => runJest(patterns, chromium ? { CHROMIUM_PATH: chromium } : {}));
  return report.close();
}
