// Types and documents for each .graphql file of the web application, next to it; and the register of
// operations that the server knows by the hash of their text.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { generate } from '@graphql-codegen/cli';
import { parse, print, validate } from 'graphql';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = `${root}libs/schema/schema.graphql`;
const documents = `${root}apps/web/src/**/*.graphql`;

/** The cost by the weights that limit unregistered documents (apps/api/src/graphql/document-limits.ts). */
function costOf(schema, document) {
  let cost = 0;
  const measure = costLimitRule({ maxCost: Infinity, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, flattenFragments: true, onAccept: [(_context, { n }) => { cost = Math.round(n); }] });
  validate(schema, document, [measure]);
  return cost;
}

/** Every operation with the fragments it spreads, by hash: what our own client may send without its text. */
const registerPlugin = {
  plugin(schema, files) {
    const fragments = new Map();
    const operations = [];
    for (const { document } of files) {
      for (const definition of document.definitions) {
        if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
        else operations.push(definition);
      }
    }
    const spreadsOf = (node, seen) => {
      for (const [, name] of print(node).matchAll(/\.\.\.(\w+)/g)) {
        const fragment = fragments.get(name);
        if (fragment && !seen.has(fragment)) spreadsOf(fragment, seen.add(fragment));
      }
      return seen;
    };
    const register = [];
    for (const operation of operations) {
      const text = [operation, ...spreadsOf(operation, new Set())].map(print).join('\n\n');
      register.push([createHash('sha256').update(text).digest('hex'), { cost: costOf(schema, parse(text)), text }]);
    }
    return JSON.stringify(Object.fromEntries(register.sort()), null, 2);
  },
};

const config = { avoidOptionals: true, immutableTypes: true, namingConvention: 'keep', dedupeFragments: true, useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', Uuid: 'string' } };

const outputs = await generate(
  {
    cwd: root,
    silent: true,
    errorsOnly: true,
    schema,
    documents: [documents],
    emitLegacyCommonJSImports: false,
    generates: {
      [`${root}apps/web/src/`]: {
        preset: 'near-operation-file',
        presetConfig: { baseTypesPath: '~@mesa/schema/types', extension: '.generated.ts', importTypesNamespace: 'Types' },
        plugins: ['typescript-operations', 'typed-document-node'],
        config,
      },
      [`${root}libs/schema/types.generated.ts`]: { plugins: ['typescript'], config },
      [`${root}libs/schema/operations.json`]: { plugins: [{ register: {} }] },
    },
    pluginLoader: async (name) => (name === 'register' || name.endsWith('-register') ? registerPlugin : import(name)),
  },
  false,
);
for (const { filename, content } of outputs) {
  let before = null;
  try {
    before = readFileSync(filename, 'utf8');
  } catch {
    // Not there yet.
  }
  // An unchanged file keeps its time, so that nothing is built again for it.
  if (before !== content) writeFileSync(filename, content);
}
console.log(`${outputs.length} files of ${documents.slice(root.length)} are current`);
