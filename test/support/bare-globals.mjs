// What `@jest/globals` gives where tests run in bare Node: jest-light-runner's own, and a limit in time that it lacks.
const { jest, expect, describe, test: bareTest, beforeAll: bareBeforeAll, afterAll: bareAfterAll, beforeEach: bareBeforeEach, afterEach: bareAfterEach } = globalThis;

/** More than a browser waits for what does not come, so that the test says what that was. */
const LIMIT_MS = 60_000;

/**
 * @template {unknown[]} T
 * @param {(...args: T) => unknown} act
 * @param {number} [ms]
 */
function limited(act, ms = LIMIT_MS) {
  return async (/** @type {T} */ ...args) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
    });
    try {
      return await Promise.race([act(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const test = Object.assign(
  (/** @type {string} */ name, /** @type {() => unknown} */ act, /** @type {number} */ ms) => bareTest(name, limited(act, ms)),
  { each: (/** @type {unknown[]} */ ...table) => (/** @type {string} */ name, /** @type {(...row: unknown[]) => unknown} */ act, /** @type {number} */ ms) => bareTest.each(...table)(name, limited(act, ms)) },
);
/** @param {(act: () => unknown) => void} hook */
const within = (hook) => (/** @type {() => unknown} */ act, /** @type {number} */ ms) => hook(limited(act, ms));
const beforeAll = within(bareBeforeAll);
const afterAll = within(bareAfterAll);
const beforeEach = within(bareBeforeEach);
const afterEach = within(bareAfterEach);

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test, test as it };
