// Every command of the project. No dependencies, and nothing that Node 20 does not know: this file
// runs before the right Node and before any package is there.
import { ensureNode } from './task/node.mjs';
import { PlainError } from './task/print.mjs';

/** @type {Record<string, { does: string, load: () => Promise<{ default: (args: string[]) => Promise<number> }> }>} */
const COMMANDS = {
  start: { does: 'install and build what has changed, then serve web and API', load: () => import('./task/start.mjs') },
  dev: { does: 'the same, rebuilding and restarting at every change of a source', load: () => import('./task/dev.mjs') },
  test: { does: 'every check; with a pattern, the test files whose path matches it', load: () => import('./task/test.mjs') },
  'check:all': { does: 'the end-to-end tests over every language, size and colour scheme', load: () => import('./task/matrix.mjs') },
  bench: { does: 'measure what docs/performance.md reports; with a pattern, some of it', load: () => import('./task/bench.mjs') },
  backup: { does: 'write all data and uploads to one file; a folder may follow', load: () => import('./task/backup.mjs') },
  restore: { does: 'put a backup in the place of what is there', load: () => import('./task/restore.mjs') },
  build: { does: 'build every project that has changed', load: () => import('./task/build.mjs') },
  schema: { does: 'write libs/schema/schema.graphql and what is generated from it, from the code', load: () => import('./task/schema.mjs') },
  typecheck: { does: 'check the types of every project', load: () => import('./task/typecheck.mjs') },
  lint: { does: 'check the style of every source', load: () => import('./task/lint.mjs') },
};

const USAGE = `Usage: node tools/task.mjs <command>

${Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`).join('\n')}
`;

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(name, args) {
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    process.stderr.write(name === undefined ? USAGE : `There is no command "${name}".\n\n${USAGE}`);
    return 2;
  }
  const code = await ensureNode([name, ...args]);
  return code ?? (await COMMANDS[name].load()).default(args);
}

try {
  const [name, ...args] = process.argv.slice(2);
  process.exitCode = await main(name, args);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
