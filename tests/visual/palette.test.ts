import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, looksOf, mix, parseHex, VISIONS, worstDistance } from '../../src/visual/colour.ts';
import { assignColours, borderLengths } from '../../src/visual/colour-slots.ts';
import { COLOUR_COUNT, mapInk, nameColour, topicColour } from '../../src/visual/palette.ts';
import { bandStyle } from '../../src/visual/terrain-style.ts';
import { pictureOf } from './picture.ts';

const THEMES = ['light', 'dark'] as const;
const slots = Array.from({ length: COLOUR_COUNT }, (_, slot) => slot);

test.each(THEMES)('any two of the twelve %s colours stay apart for every kind of sight', (theme) => {
  // 0.02 is just noticeable side by side; dots and tints lie further apart than that on the map.
  const looks = slots.map((slot) => looksOf(topicColour(slot, theme)));
  for (const [at, vision] of VISIONS.entries()) {
    for (const a of slots) {
      for (const b of slots.slice(a + 1)) {
        const distance = worstDistance([looks[a]![at]!], [looks[b]![at]!]);
        expect(distance, `${a} and ${b}, ${vision}`).toBeGreaterThan(vision === 'common' ? 0.1 : 0.065);
      }
    }
  }
});

test.each(THEMES)('dots have a contrast of 3 and names of 4.5 to the paper in the %s theme', (theme) => {
  for (const slot of Array.from({ length: 36 }, (_, at) => at)) {
    expect(contrast(topicColour(slot, theme), mapInk(theme).paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(nameColour(slot, theme), mapInk(theme).paper)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(THEMES)('names read on the highest land of their own region in the %s theme', (theme) => {
  for (const slot of slots) {
    expect(contrast(nameColour(slot, theme), bandStyle(slot, 6, 7, theme).fill)).toBeGreaterThanOrEqual(3);
  }
});

test('later rounds of the palette differ from their elders', () => {
  for (const slot of slots) {
    expect(
      worstDistance(looksOf(topicColour(slot, 'light')), looksOf(topicColour(slot + COLOUR_COUNT, 'light'))),
    ).toBeGreaterThan(0.04);
  }
});

test('a paper without a topic is grey', () => {
  expect(topicColour(-1, 'light')).toBe(mapInk('light').grey);
});

test('mixing goes from one colour to the other', () => {
  expect(mix('#123456', '#fedcba', 0)).toBe('#123456');
  expect(mix('#123456', '#fedcba', 1)).toBe('#fedcba');
  const [r, g, b] = parseHex(mix('#000000', '#ffffff', 0.5));
  expect(r).toBeCloseTo(g, 3);
  expect(g).toBeCloseTo(b, 3);
});

test('regions side by side get colours at least 0.09 apart for every kind of sight, in both themes', () => {
  // A ring of seven round one: each touches its neighbours and the middle.
  const ring = Array.from({ length: 7 }, (_, i): [number, number] => [
    200 * Math.cos((i * 2 * Math.PI) / 7),
    200 * Math.sin((i * 2 * Math.PI) / 7),
  ]);
  const picture = pictureOf([[0, 0], ...ring], 12);
  const colours = assignColours(picture);
  expect(new Set(colours).size).toBe(8);
  const borders = borderLengths(picture);
  let touching = 0;
  for (let a = 0; a < 8; a++) {
    for (let b = a + 1; b < 8; b++) {
      if (borders[a]![b]! < 0.3) continue;
      touching++;
      for (const theme of THEMES) {
        const distance = worstDistance(
          looksOf(topicColour(colours[a]!, theme)),
          looksOf(topicColour(colours[b]!, theme)),
        );
        expect(distance, `${a} and ${b}, ${theme}`).toBeGreaterThan(0.09);
      }
    }
  }
  expect(touching).toBeGreaterThanOrEqual(14);
});

test('thirty regions each get a slot of their own', () => {
  const centres = Array.from({ length: 30 }, (_, i): [number, number] => [(i % 6) * 150, Math.floor(i / 6) * 150]);
  expect(new Set(assignColours(pictureOf(centres, 3))).size).toBe(30);
});

test.each(THEMES)(
  'shares of a link have a contrast of 3 to the panel, and neighbours stay apart in the %s theme',
  (theme) => {
    const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
    const token = (name: string): string => {
      const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
      return pair![theme === 'light' ? 1 : 2]!;
    };
    const shares = ['share-1', 'share-2', 'share-3', 'share-4', 'share-5', 'share-6', 'share-rest'].map(token);
    for (const share of [...shares, token('ink-3')]) {
      for (const ground of ['sheet', 'sheet-raised']) expect(contrast(share, token(ground))).toBeGreaterThanOrEqual(3);
    }
    for (const [at, share] of shares.entries()) {
      const next = shares[at + 1];
      if (next) expect(worstDistance(looksOf(share), looksOf(next)), `${at + 1} and the next`).toBeGreaterThan(0.07);
    }
  },
);
