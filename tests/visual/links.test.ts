import { expect, test } from 'vitest';
import { linkLines, linkStrokes } from '../../src/visual/link-strokes.ts';
import { strongestLinks } from '../../src/visual/links.ts';

// A star: paper 0 is linked to all others, strongest first, and 1 to 2 last.
const star = { source: [0, 0, 0, 1], target: [1, 2, 3, 2], weight: [40, 30, 20, 10] };

test('each paper brings its strongest links, and no more than all may have', () => {
  expect(strongestLinks(star, 4, 1, 10)).toEqual([0, 1, 2]);
  expect(strongestLinks(star, 4, 2, 10)).toEqual([0, 1, 2, 3]);
  expect(strongestLinks(star, 4, 2, 2)).toEqual([0, 1]);
});

test('links that crowd step back, the weaker the further, and do not where there is room', () => {
  const weight = [10, 4, 4, 4, 4, 4, 4, 4];
  const fan = (length: number, spread: number) =>
    linkStrokes(
      weight.map(
        (_, at) =>
          [
            [0, 0],
            [length, (at - 3.5) * spread],
          ] as const,
      ),
      weight,
    );
  const [roomy, wedge] = [fan(200, 40), fan(20, 1)];
  expect(wedge[0]).toEqual(roomy[0]);
  expect(wedge[1]!.opacity).toBeLessThan(roomy[1]!.opacity / 2);
  expect(wedge[1]!.width).toBeLessThan(roomy[1]!.width);
  // One line alone crowds nothing.
  expect(
    linkStrokes(
      [
        [
          [0, 0],
          [5, 0],
        ],
      ],
      [10],
    )[0],
  ).toEqual(roomy[0]);
});

test('fifteen equal links to one place are no heavier than four to different places', () => {
  const ink = (ends: readonly (readonly [number, number])[]) =>
    linkStrokes(
      ends.map((end) => [[0, 0], end] as const),
      ends.map(() => 10),
    ).reduce((sum, { width, opacity }) => sum + width * opacity, 0);
  // One link leads elsewhere: the area that all of them lie in says nothing of how they crowd.
  const bundle = Array.from({ length: 15 }, (_, at) => [100 + at, 300] as const);
  const apart = [
    [0, 300],
    [300, 0],
    [0, -300],
    [-300, 0],
  ] as const;
  expect(ink([...bundle, [-50, -300]])).toBeLessThan(ink(apart));
});

test('a link ends short of the dots that it joins, and is not drawn where they touch', () => {
  const spots = [
    [0, 0],
    [100, 0],
    [0, 12],
  ] as const;
  const links = { source: [0, 0], target: [1, 2], weight: [2, 1] };
  const lines = linkLines(
    links,
    (paper) => spots[paper]!,
    (paper) => (paper === 0 ? 8 : 5),
  );
  expect(lines.map(({ line }) => line)).toEqual([
    [
      [10, 0],
      [93, 0],
    ],
  ]);
});
