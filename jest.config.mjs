import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

/** What every project shares: ESM, sources compiled by swc, workspace libraries taken from their sources. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@mesa/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }], '\\.css$': '<rootDir>/jest.css.cjs' },
  resolver: '<rootDir>/jest.resolver.cjs',
  modulePathIgnorePatterns: ['/dist/', '/build/', '/tools/node/'],
};
const real = { setupFilesAfterEnv: ['<rootDir>/test/support/again.ts'], globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' };

export default {
  maxWorkers: 2,
  // Each file loads the whole application anew, and what the last one loaded is never quite let go: without it a worker grows to its limit and dies.
  workerIdleMemoryLimit: '1GB',
  watchman: false,
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts?(x)', '<rootDir>/apps/**/*.spec.ts?(x)', '<rootDir>/test/tools/**/*.spec.ts'] },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...base, ...real, displayName: 'api', testMatch: ['<rootDir>/test/{api,database,faults}/**/*.spec.ts'] },
    { ...base, ...real, displayName: 'web', testMatch: ['<rootDir>/test/web/**/*.spec.ts'] },
    { ...base, globalSetup: real.globalSetup, globalTeardown: real.globalTeardown, displayName: 'bench', testMatch: ['<rootDir>/test/bench/**/*.bench.ts'] },
  ],
};
