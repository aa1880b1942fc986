import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { RunningConfig } from '../../apps/api/src/config/config.module.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOOKS = './test/support/source-hooks.mjs';

/** A program of ours in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** Both of its outputs so far. */
  output(): string;
  /** Waits until it has said this; fails when it ends before. */
  said(words: string | RegExp): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Runs a TypeScript source, with this environment and no other variable of ours. */
export function startChild(source: string, env: Readonly<Record<string, string>>): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', HOOKS, source], { cwd: ROOT, env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const ended = async () => {
    const [code, signal] = await closed;
    return signal ?? code;
  };
  return {
    process: child,
    output: () => output,
    ended,
    async said(words) {
      const matches = () => (typeof words === 'string' ? output.includes(words) : words.test(output));
      const gone = closed.then(() => true);
      while (!matches()) {
        const over = await Promise.race([gone, once(child.stdout, 'data').then(() => false), once(child.stderr, 'data').then(() => false)]);
        if (over && !matches()) throw new Error(`It ended before it said ${String(words)}:\n${output}`);
      }
    },
    async kill(signal) {
      child.kill(signal);
      await ended();
    },
  };
}

/** The API in a process of its own that has said it is ready. */
export async function startServer(config: RunningConfig): Promise<Child> {
  const child = startChild('test/faults/serve.ts', { MESA_FAULT_CONFIG: JSON.stringify(config) });
  await child.said('ready');
  return child;
}
