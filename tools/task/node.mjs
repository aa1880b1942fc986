import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './child.mjs';
import { PlainError, elapsed } from './print.mjs';

const NEEDED = [22, 22];
const FETCHABLE = ['linux-x64', 'linux-arm64'];

/**
 * Runs the command again under a Node that is new enough, if this one is not.
 * @param {string[]} command
 * @returns {Promise<number | null>} the exit code, or null where this Node will do
 */
export async function ensureNode(command) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;

  const node = await fetchNode();
  // First on the path, so that whatever our children start finds it too.
  const PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH}`;
  const { code } = await run(node, [path.join(ROOT, 'tools/task.mjs'), ...command], { ownCode: true, cwd: process.cwd(), env: { PATH } });
  return code;
}

async function fetchNode() {
  const platform = `${process.platform}-${process.arch}`;
  const advice = `Mesa Abierta needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}. Install Node 24 from https://nodejs.org and start again.`;
  if (!FETCHABLE.includes(platform)) throw new PlainError(advice);

  const folder = path.join(ROOT, 'tools/node');
  const name = `node-${platform}`;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`];
  const node = path.join(folder, 'node_modules', name, 'bin/node');
  if (await versionOf(node) === version) return node;

  const since = performance.now();
  process.stdout.write(`Fetching Node ${version}, since this is ${process.versions.node} … `);
  const { output } = await run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { capture: true, cwd: folder });
  if (await versionOf(node) !== version) throw new PlainError(`Node ${version} could not be fetched.\n${output}\n${advice}`);
  process.stdout.write(`${elapsed(since)}\n`);
  return node;
}

/** @param {string} node */
async function versionOf(node) {
  // Not there, or built for another system's libraries.
  const { output } = await run(node, ['--version'], { capture: true }).catch(() => ({ output: '' }));
  return output.trim().slice(1);
}
