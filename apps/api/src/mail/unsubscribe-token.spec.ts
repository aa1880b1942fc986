import { expect, it } from '@jest/globals';

import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

const PERSON = '0190a0a0-0000-7000-8000-000000000001';

it('names what is declined, and is read again', () => {
  expect(readUnsubscribeToken('secret', unsubscribeToken('secret', PERSON, 'circular'))).toEqual({ personId: PERSON, what: 'circular' });
});

it('is good for nothing else, and nobody else makes it', () => {
  const token = unsubscribeToken('secret', PERSON, 'circular');
  const [person = '', what = '', signature = ''] = token.split('.');
  const forged = ['', '.', '..', token.slice(0, -1), `${token}A`, `${token}.x`, `${person}.comment_answered.${signature}`, `${PERSON.replace('1', '2')}.${what}.${signature}`, unsubscribeToken('another', PERSON, 'circular')];
  expect(forged.map((one) => readUnsubscribeToken('secret', one))).toEqual(forged.map(() => null));
});
