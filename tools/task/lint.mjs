import { runNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { countSteps } from './print.mjs';

/** @returns {Promise<number>} */
export default async function lint() {
  const step = countSteps(2);
  await installPackages(step);
  const { code, output } = await step('Checking style', runEslint);
  process.stdout.write(output);
  return code;
}

export function runEslint() {
  return runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'], { capture: true });
}
