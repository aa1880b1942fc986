import { installPackages } from './install.mjs';
import { runNx } from './nx.mjs';
import { countSteps } from './print.mjs';
import { asOne, openReport } from './report.mjs';
import { testInBrowser } from './test.mjs';

/**
 * Every page in both languages, dark, at 320 px, at 200 %, in forced colours and without scripts.
 * @returns {Promise<number>}
 */
export default async function checkAll() {
  await installPackages(countSteps(1));
  const report = openReport(2);
  const built = await report.check('Build', () => asOne(() => runNx('build')));
  await report.check('Browser, every variation', () => testInBrowser(built, { MESA_MATRIX: 'all' }));
  return report.close();
}
