import { describe, expect, it } from '@jest/globals';

import { languageCode3 } from './language-code.js';

describe('languageCode3', () => {
  it.each([['es', 'spa'], ['es-CL', 'spa'], ['en', 'eng'], ['arn', 'arn'], ['und', 'und'], ['xx', 'und'], ['', 'und']])('%j is %j', (tag, code) => {
    expect(languageCode3(tag)).toBe(code);
  });
});
