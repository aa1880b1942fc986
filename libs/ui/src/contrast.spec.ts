import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colour tokens declared by the rule whose selector is given. */
function palette(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  const declarations = rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return new Map(Array.from(declarations, ([, name = '', value = '']) => [name, value]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two tokens, WCAG 2.2: 1 to 21. */
function contrast(colors: Map<string, string>, first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second]
    .map((name) => {
      const value = colors.get(name);
      if (value === undefined) throw new Error(`no token --${name}`);
      return luminance(value);
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'paper-raised', 'tint-neutral', 'tint-accent', 'tint-signal'];
const pairs: [text: string, ground: string, atLeast: number][] = [
  ...grounds.map((ground): [string, string, number] => ['ink', ground, 7]),
  ...grounds.flatMap((ground) =>
    ['ink-muted', 'accent', 'accent-strong', 'signal', 'signal-strong'].map(
      (text): [string, string, number] => [text, ground, 4.5],
    ),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-signal', 'signal', 4.5],
  ['on-signal', 'signal-strong', 4.5],
  // Borders that alone show where a control is: WCAG 1.4.11.
  ['rule-strong', 'paper', 3],
  ['rule-strong', 'paper-raised', 3],
];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('contrast of the %s tokens', (_theme, selector) => {
  const colors = palette(selector);

  it.each(pairs)('%s on %s reaches %d:1', (text, ground, atLeast) => {
    expect(contrast(colors, text, ground)).toBeGreaterThanOrEqual(atLeast);
  });
});

it('is as dark by the choice of the page as by the choice of the system', () => {
  expect(palette(":root:not([data-theme='light'])")).toEqual(palette(":root[data-theme='dark']"));
});
