import { runNode } from './child.mjs';

/**
 * Runs a target in every project that has it.
 * @param {'build' | 'typecheck'} target
 * @param {string[]} [options]
 */
export function runNx(target, options = []) {
  return runNode(['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', target, '--outputStyle=stream', ...options], {
    capture: true,
    env: { NX_TUI: 'false', NX_DAEMON: 'false', FORCE_COLOR: '0' },
  });
}
