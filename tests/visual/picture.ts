import type { MapPicture } from '../../src/visual/picture.ts';

/** A picture with papers round given centres, one region each, spaced so that dots do not overlap. Deterministic. */
export function pictureOf(
  centres: readonly (readonly [number, number])[],
  papersEach: number,
  title = 'A paper',
): MapPicture {
  const x: number[] = [];
  const y: number[] = [];
  const region: number[] = [];
  centres.forEach(([cx, cy], index) => {
    for (let paper = 0; paper < papersEach; paper++) {
      // A sunflower: even spacing without chance.
      const radius = 14 * Math.sqrt(paper);
      x.push(cx + radius * Math.cos(paper * 2.399963));
      y.push(cy + radius * Math.sin(paper * 2.399963));
      region.push(index);
    }
  });
  const links = { source: [] as number[], target: [] as number[], weight: [] as number[] };
  for (let paper = 1; paper < x.length; paper++) {
    links.source.push(paper - 1);
    links.target.push(paper);
    links.weight.push(10_000 - paper);
  }
  return {
    paperCount: x.length,
    x,
    y,
    size: x.map((_, paper) => 4 + (paper % 3)),
    title: x.map((_, paper) => `${title} ${paper}`),
    region,
    district: x.map(() => -1),
    regions: centres.map(([cx, cy], index) => ({
      topic: index,
      name: `Topic ${index} · term`,
      papers: papersEach,
      x: cx,
      y: cy,
    })),
    districts: [],
    links,
  };
}
