import { expect, it } from '@jest/globals';

import { isAuthentic } from './sender-authentication.js';

const PASS = 'mx.own.example; spf=pass smtp.mailfrom=example.org; dmarc=pass (p=none dis=none) header.from=example.org';

it.each([
  ['our server says so', [PASS]],
  ['with its version', ['MX.own.example 1; dmarc=pass header.from=Example.org']],
])('believes the sender where %s', (_why, authentication) => {
  expect(isAuthentic(authentication, 'mx.own.example', 'example.org')).toBe(true);
});

it.each([
  ['nobody says anything', []],
  ['our server says no', [PASS.replace('dmarc=pass', 'dmarc=fail')]],
  ['another server says so', [PASS.replace('mx.own', 'mx.other')]],
  ['our server is named below a line of somebody else', ['mx.other.example; none', PASS]],
  ['it is said of another domain', [PASS.replace('header.from=example.org', 'header.from=example.org.evil.example')]],
  ['it is said in a comment', ['mx.own.example; dmarc=fail (dmarc=pass header.from=example.org; dmarc=pass header.from=example.org)']],
  ['SPF alone passed', ['mx.own.example; spf=pass smtp.mailfrom=example.org']],
])('does not where %s', (_why, authentication) => {
  expect(isAuthentic(authentication, 'mx.own.example', 'example.org')).toBe(false);
});

it('believes the From line where no server is named', () => {
  expect(isAuthentic([], null, 'example.org')).toBe(true);
});
