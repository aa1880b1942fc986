import { describe, expect, it } from '@jest/globals';

import { attendanceGroups, countedWithoutSeat, paragraphAnchor, paragraphsOf } from './acta-parts.js';
import { ACTA_WORDS } from './acta-words.js';

const words = ACTA_WORDS.es;
const seat = (bench: string | null, standing: 'member' | 'observer' = 'member') => ({ content: { standing, bench } });
const GAP = { content: null };

describe('paragraphs', () => {
  it('are parted by blank lines, also by those with spaces, and keep the breaks within', () => {
    expect(paragraphsOf('Uno\nsigue.\n \t\n\n Dos. \n\n')).toEqual(['Uno\nsigue.', ' Dos. ']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });

  it('have an address from the position of their block and their own number', () => {
    expect(paragraphAnchor(12, 3)).toBe('b-12-3');
  });
});

describe('attendance', () => {
  it('stands by bench in its order, observers apart, and who has none under words that say so', () => {
    const rows = [seat('Gobierno'), seat('Gobierno'), seat('Sociedad civil'), seat(null), seat('Gobierno', 'observer')];
    expect(attendanceGroups(rows, words).map(({ heading, rows: of }) => [heading, of.length])).toEqual([['Gobierno', 2], ['Sociedad civil', 1], [words.noBench, 1], [words.observers, 1]]);
  });

  it('keeps a row that was withdrawn beside its neighbour, the next one where it is the first', () => {
    expect(attendanceGroups([GAP, seat('Gobierno'), GAP, seat('Sociedad civil')], words).map(({ heading, rows }) => [heading, rows.length])).toEqual([['Gobierno', 3], ['Sociedad civil', 1]]);
    expect(attendanceGroups([GAP], words)).toEqual([{ heading: words.noBench, rows: [GAP] }]);
  });

  it('counts who was there for no seat, and says nothing of nobody', () => {
    const rows = [{ content: { seat: null, capacity: 'staff' as const } }, { content: { seat: 'Cupo', capacity: 'titular' as const } }, { content: { seat: null, capacity: null } }, { content: { seat: null, capacity: 'staff' as const } }, GAP];
    expect(countedWithoutSeat(rows, 'en')).toBe('staff: 2; guest: 1');
    expect(countedWithoutSeat([GAP], 'es')).toBeNull();
  });
});
