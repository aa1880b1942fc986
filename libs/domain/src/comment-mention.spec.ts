import { describe, expect, it } from '@jest/globals';

import { mentionReaches, type SeatHolder } from './comment-mention.js';

const holder = (personId: string, kind: SeatHolder['kind'], isReachable = true): SeatHolder => ({ personId, kind, isReachable });

describe('a comment addressed to an organization', () => {
  it('reaches the titular, else the alternates, else nobody', () => {
    expect(mentionReaches([holder('a', 'alternate'), holder('t', 'titular')])).toEqual({ as: 'titular', personIds: ['t'] });
    expect(mentionReaches([holder('t', 'titular', false), holder('a', 'alternate'), holder('b', 'alternate')])).toEqual({ as: 'alternate', personIds: ['a', 'b'] });
    expect(mentionReaches([holder('a', 'alternate', false)])).toEqual({ as: 'nobody', personIds: [] });
    expect(mentionReaches([])).toEqual({ as: 'nobody', personIds: [] });
  });
});
