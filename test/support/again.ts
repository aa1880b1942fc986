import { jest } from '@jest/globals';

/**
 * Real databases, sockets, clocks and browsers on two busy cores: a test of them that fails is run once more,
 * and its first failure stands in the output. One that fails twice has failed.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
