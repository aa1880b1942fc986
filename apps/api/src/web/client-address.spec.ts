import { describe, expect, it } from '@jest/globals';
import express from 'express';

import { clientAddress, type TrustsProxy } from './client-address.js';

/** With so many proxies before us, as the application sets it. */
function addressBehind(proxies: number, forwarded?: string): string {
  const trusts = express().set('trust proxy', proxies).get('trust proxy fn') as TrustsProxy;
  return clientAddress({ socket: { remoteAddress: '10.0.0.1' }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, trusts);
}

describe('the address of a client', () => {
  it('is that of the connection where no proxy is trusted, whatever the caller claims', () => {
    expect(addressBehind(0)).toBe('10.0.0.1');
    expect(addressBehind(0, '203.0.113.7')).toBe('10.0.0.1');
  });

  it('is the one that the farthest trusted proxy saw', () => {
    expect(addressBehind(1, '198.51.100.9, 203.0.113.7')).toBe('203.0.113.7');
    expect(addressBehind(2, '198.51.100.9,203.0.113.7')).toBe('198.51.100.9');
  });

  it('is the farthest known where there are fewer hops than proxies', () => {
    expect(addressBehind(1)).toBe('10.0.0.1');
    expect(addressBehind(5, '203.0.113.7')).toBe('203.0.113.7');
  });
});
