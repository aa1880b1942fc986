// Lets Node run the TypeScript sources as Jest does, for what Jest runs outside its own module system.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

import { transformSync } from '@swc/core';

const swcrc = fileURLToPath(new URL('../../.swcrc', import.meta.url));
const globals = new URL('bare-globals.mjs', import.meta.url).href;

process.setSourceMapsEnabled(true); // a fault is shown where it stands in the source
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    const source = /^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : null;
    if (source && existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    return next(specifier, { ...context, conditions: ['@mesa/source', ...context.conditions] });
  },
  load(url, context, next) {
    const { pathname } = new URL(url); // the runner adds a query so that a test file is evaluated at each run
    if (!pathname.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile: swcrc, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
