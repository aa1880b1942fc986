/** A fault that its sentence explains whole; a stack would only bury it. */
export class PlainError extends Error {}

/** @param {number} since from performance.now() */
export function elapsed(since) {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/**
 * Numbered steps, one plain line each: "[1/3] Installing packages … 41 s".
 * @param {number} total
 */
export function countSteps(total) {
  let number = 0;
  /**
   * @template T
   * @param {string} label
   * @param {() => Promise<T>} work
   * @param {(result: T) => string} [note] said after the time
   * @returns {Promise<T>}
   */
  return async function step(label, work, note = () => '') {
    const since = performance.now();
    number += 1;
    process.stdout.write(`[${number}/${total}] ${label} … `);
    try {
      const result = await work();
      process.stdout.write(`${elapsed(since)}${note(result)}\n`);
      return result;
    } catch (error) {
      process.stdout.write(`failed after ${elapsed(since)}\n`);
      throw error;
    }
  };
}
