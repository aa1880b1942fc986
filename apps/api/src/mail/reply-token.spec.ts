import { expect, it } from '@jest/globals';

import { readReplyToken, replyAddress, replyToken } from './reply-token.js';

const ID = '0190a0a0-0000-7000-8000-000000000001';

it('names what is answered, and is read again', () => {
  expect(readReplyToken('secret', replyToken('secret', ID))).toBe(ID);
});

it('is made by nobody else, for nothing else', () => {
  const token = replyToken('secret', ID);
  const forged = ['', token.slice(1), `${token}0`, token.replace('1', '2'), token.toUpperCase(), replyToken('another', ID), '0'.repeat(54)];
  expect(forged.map((one) => readReplyToken('secret', one))).toEqual(forged.map(() => null));
});

it('makes an address whose local part is no longer than servers take', () => {
  const address = replyAddress('Mesa Abierta <mesa@example.org>', 'circular', replyToken('secret', ID));
  expect(address).toMatch(/^circular\+[0-9a-f]{54}@example\.org$/);
  expect(address?.split('@')[0]?.length).toBeLessThanOrEqual(64);
  expect(replyAddress('mesa@example.org', 'circular', 'x')).toBe('circular+x@example.org');
  expect(replyAddress('nobody', 'circular', 'x')).toBeNull();
});
