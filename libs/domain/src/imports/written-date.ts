/** In which order a source writes day and month, as the person who imports it knows. */
export const DATE_ORDERS = ['day_first', 'month_first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** `iso`: as the shape asks; `ambiguous`: two readings; `none`: not a date in figures. */
export type WrittenDate =
  | { readonly kind: 'iso'; readonly iso: string; readonly monthFirst: boolean }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const SLASHES = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]([12]\d{3})\s*$/;

const pad = (value: number): string => String(value).padStart(2, '0');

const NONE: WrittenDate = { kind: 'none' };

function isoOf(year: number, month: number, day: number, monthFirst: boolean): WrittenDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { kind: 'iso', iso: `${year}-${pad(month)}-${pad(day)}`, monthFirst } : NONE;
}

/** Reads `28/02/2019`; `03/04/2022` only with the order that a person has chosen. */
export function readWrittenDate(text: string, order: DateOrder | null): WrittenDate {
  const match = SLASHES.exec(text);
  if (!match) return NONE;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  if (first === second) return isoOf(year, first, second, false);
  if (first > 12) return isoOf(year, second, first, false);
  if (second > 12) return isoOf(year, first, second, true);
  if (order === null) return { kind: 'ambiguous' };
  return order === 'day_first' ? isoOf(year, second, first, false) : isoOf(year, first, second, true);
}

/** Dates in figures within a longer text. */
export const datesWithin = (text: string): string[] => text.match(/(?<![\d/])\d{1,2}\/\d{1,2}\/[12]\d{3}(?![\d/])/g) ?? [];
