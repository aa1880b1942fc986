import { describe, expect, it } from '@jest/globals';

import { bounceOf } from './bounce.js';

describe('bounceOf', () => {
  it('says in the server’s words why a mail never arrives, without the address', () => {
    const error = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <ana@example.org>:\r\n no such user' };
    expect(bounceOf(error, 'ana@example.org')).toBe('550 5.1.1 <…>: no such user');
    expect(bounceOf({ command: 'DATA', responseCode: 554, response: `554 ${'á'.repeat(300)}` }, null)).toHaveLength(200);
  });

  it('is none of what may yet arrive, nor of a fault of our own', () => {
    for (const error of [
      { command: 'RCPT TO', responseCode: 451, response: '451 try later' },
      { command: 'MAIL FROM', responseCode: 550, response: '550 sender refused' },
      { command: 'AUTH', responseCode: 535, response: '535 no' },
      new Error('connect ECONNREFUSED'),
      null,
    ]) expect(bounceOf(error, 'ana@example.org')).toBeNull();
  });
});
