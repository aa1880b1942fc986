import { describe, expect, it } from '@jest/globals';

import { countryCode } from './country-code.js';

describe('countryCode', () => {
  it.each([['Chile', 'CL'], ['Spain', 'ES'], ['España', 'ES'], [' brasil ', 'BR'], ['United Kingdom', 'GB'], ['cl', 'CL'], ['Atlántida', null], ['', null]])('%j is %j', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});
