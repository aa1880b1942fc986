import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './child.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs Jest, showing its own report, and counts. A file that could not run is a failure, and so is a
 * run in which no test ran.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Tally>}
 */
export async function runJest(args, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mesa-jest-'));
  const outputFile = path.join(folder, 'result.json');
  try {
    const { code } = await runNode([
      '--experimental-vm-modules', '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js', '--json', `--outputFile=${outputFile}`, ...args,
    ], { env: { NODE_ENV: 'production', ...env } }); // libraries behave as they do where the product serves
    return tally(code, outputFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {number} code
 * @param {string} outputFile
 * @returns {Tally}
 */
function tally(code, outputFile) {
  let result;
  try {
    result = JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // Jest ended before it could report
  }
  const passed = result.numPassedTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
