import { describe, expect, it } from '@jest/globals';

import { CheckInCodeService } from './check-in-code.service.js';

const codes = new CheckInCodeService({ authSecret: 'a secret of the tests, long enough' });
const at = (seconds: number): Date => new Date(Date.parse('2026-03-17T22:05:00Z') + seconds * 1_000);

describe('the code on the wall', () => {
  it('is six digits, the same all minute, and says until when', () => {
    const { code, until } = codes.at('meeting', at(1));
    expect(code).toMatch(/^\d{6}$/);
    expect(codes.at('meeting', at(59)).code).toBe(code);
    expect(until).toEqual(at(60));
  });

  it('is accepted until the end of the next minute, and not a moment before it was shown', () => {
    const { code } = codes.at('meeting', at(0));
    expect([at(0), at(59), at(60), at(119), at(120), at(-1)].map((moment) => codes.accepts('meeting', code, moment))).toEqual([true, true, true, true, false, false]);
  });

  it('is of one meeting and of one server', () => {
    const { code } = codes.at('meeting', at(0));
    expect(codes.accepts('another', code, at(0))).toBe(false);
    expect(new CheckInCodeService({ authSecret: 'the secret of another server' }).accepts('meeting', code, at(0))).toBe(false);
  });

  it('refuses what is no code', () => {
    for (const wrong of ['', '12345', 'abcdef', '1234567']) expect(codes.accepts('meeting', wrong, at(0))).toBe(false);
  });
});
