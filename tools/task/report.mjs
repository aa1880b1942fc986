import { PlainError, elapsed } from './print.mjs';

/** @typedef {import('./jest.mjs').Tally} Tally */

/**
 * Runs check after check, goes on after a failed one so that every fault is seen, and sums up.
 * @param {number} total
 */
export function openReport(total) {
  let number = 0;
  const sum = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const lines = [];
  return {
    /**
     * @param {string} label
     * @param {() => Promise<Tally>} work
     * @returns {Promise<boolean>} whether all of it passed
     */
    async check(label, work) {
      number += 1;
      process.stdout.write(`[${number}/${total}] ${label} …\n`);
      const since = performance.now();
      const { passed, failed } = await work().catch((error) => {
        process.stdout.write(`${error instanceof PlainError ? error.message : error.stack}\n`);
        return { passed: 0, failed: 1 };
      });
      sum.passed += passed;
      sum.failed += failed;
      lines.push(`${failed ? '✗' : '✓'} ${label}: ${passed} passed, ${failed} failed, ${elapsed(since)}`);
      process.stdout.write(`${lines.at(-1)}\n\n`);
      return failed === 0;
    },
    /** @returns {number} the exit code; prints the sum as the last line */
    close() {
      process.stdout.write(`${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed\n`);
      return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
    },
  };
}

/**
 * A check that passes or fails as one, and shows what it said when it fails.
 * @param {() => Promise<{ code: number, output: string }>} work
 * @returns {Promise<Tally>}
 */
export async function asOne(work) {
  const { code, output } = await work();
  if (code === 0) return { passed: 1, failed: 0 };
  process.stdout.write(output);
  return { passed: 0, failed: 1 };
}
