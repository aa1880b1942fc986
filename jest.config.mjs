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
/** Against one real database, in bare Node: the application is loaded once by each worker instead of once by each file. */
const real = {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/test/support/source-hooks.mjs'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
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
