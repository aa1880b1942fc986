import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './child.mjs';
import { installPackages, readStamp } from './install.mjs';
import { runNx } from './nx.mjs';
import { PlainError, countSteps } from './print.mjs';

const STAMP = path.join(ROOT, '.nx/mesa-build-hash');
const PRODUCTS = ['apps/api/dist/main.js', 'apps/web/build/server/index.js'];
const SOURCES = ['apps', 'libs', '.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = /^(node_modules|dist|build|\.react-router|operations\.json|.*\.generated\.ts)$/;

/** @returns {Promise<number>} */
export default async function build() {
  const step = countSteps(2);
  await installPackages(step);
  await buildChanged(step);
  return 0;
}

/**
 * Builds what the sources' hash says has changed; looking costs a tenth of the time that Nx needs to look.
 * @param {ReturnType<typeof countSteps>} step
 */
export async function buildChanged(step) {
  const hash = hashSources();
  const built = readStamp(STAMP) === hash && PRODUCTS.every((file) => existsSync(path.join(ROOT, file)));
  await step(built ? 'The build is up to date' : 'Building', async () => {
    if (built) return;
    rmSync(STAMP, { force: true });
    const { code, output } = await runNx('build');
    if (code !== 0) throw new PlainError(`The build failed.\n${output}`);
    mkdirSync(path.dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, hash);
  });
}

export function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(source))) {
    hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} source a folder, or a file
 * @returns {string[]}
 */
function filesOf(source) {
  const full = path.join(ROOT, source);
  if (!statSync(full).isDirectory()) return [source];
  return readdirSync(full)
    .filter((name) => !NOT_SOURCES.test(name))
    .sort()
    .flatMap((name) => filesOf(path.join(source, name)));
}
