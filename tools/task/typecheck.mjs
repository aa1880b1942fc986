import { installPackages } from './install.mjs';
import { runNx } from './nx.mjs';
import { countSteps } from './print.mjs';

/** @returns {Promise<number>} */
export default async function typecheck() {
  const step = countSteps(2);
  await installPackages(step);
  const { code, output } = await step('Checking types', () => runNx('typecheck'));
  if (code !== 0) process.stdout.write(output);
  return code;
}
