import { describe, expect, it } from '@jest/globals';

import { qrPath } from './qr-path.js';

describe('qrPath', () => {
  it('draws every dark module once, with the three finders in their corners', () => {
    const { size, path } = qrPath('https://example.org/es/penalolen/mesa/sesiones/2/acta');
    const drawn = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);
    expect(drawn.join()).toBe([...new Set(drawn)].join());
    const cornersOfFinders = [[0, 0], [6, 6], [size - 1, 0], [size - 7, 6], [0, size - 1], [6, size - 7]];
    expect(cornersOfFinders.filter(([x, y]) => !drawn.includes(`${x},${y}`))).toEqual([]);
    expect(drawn).not.toContain(`${size - 1},${size - 1}`);
    expect((size - 17) % 4).toBe(0);
  });
});
