import { runNode } from './child.mjs';
import { installPackages } from './install.mjs';
import { runNx } from './nx.mjs';
import { PlainError, countSteps } from './print.mjs';

/**
 * Writes the schema from the resolvers, and what the pages are typed by from the schema.
 * @returns {Promise<number>}
 */
export default async function schema() {
  const step = countSteps(3);
  await installPackages(step);
  await step('Building the API', async () => {
    const { code, output } = await runNx('build', ['--projects=api']);
    if (code !== 0) throw new PlainError(`The build failed.\n${output}`);
  });
  return step('Writing the schema', async () => {
    for (const script of ['apps/api/dist/print-schema.js', 'libs/schema/codegen.mjs']) {
      const { code } = await runNode([script]);
      if (code !== 0) return code;
    }
    return 0;
  });
}
