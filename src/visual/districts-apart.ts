import { crowdOf, groupsOf, regionsOfDistricts } from './crowd.ts';
import type { NameDraft } from './map-name.ts';
import { termsOf } from './name-ways.ts';
import type { MapPicture } from './picture.ts';
import { papersByPiece, piecesOf } from './pieces.ts';

/**
 * Districts on a piece of their region's land that lies apart from the region's name: most of the district is there, and most
 * of what is there is the district. Nothing else would say from afar what lies there. Indices of districts.
 */
export function districtsApart(picture: MapPicture, regionNames: readonly NameDraft[]): ReadonlySet<number> {
  const crowd = crowdOf(picture);
  const pieces = piecesOf(crowd);
  const papersOn = papersByPiece(crowd.x.keys(), pieces);
  const named = piecesNamed(crowd, pieces, regionNames);
  const apart = new Set<number>();
  groupsOf(crowd, 'district').forEach((papers, district) => {
    const piece = pieceOfMost(papers, pieces);
    if (piece === null || named.has(piece)) return;
    const count = papers.filter((paper) => pieces[paper] === piece).length;
    if (count > papersOn.get(piece)! / 2) apart.add(district);
  });
  return apart;
}

/**
 * For each region the papers that its name is to stand by: where its land lies in pieces, and a district with the first term of
 * its name on one of them, those of that piece, else all.
 */
export function papersToNameBy(picture: MapPicture): number[][] {
  const pieces = piecesOf(picture);
  const regions = regionsOfDistricts(picture);
  const districts = groupsOf(picture, 'district');
  return groupsOf(picture, 'region').map((papers, region) => {
    const [first] = termsOf(picture.regions[region]!.name);
    const namesake = districts.findIndex(
      (_, district) => regions[district] === region && termsOf(picture.districts[district]!.name)[0] === first,
    );
    const piece = namesake < 0 ? null : pieceOfMost(districts[namesake]!, pieces);
    return piece === null ? papers : papers.filter((paper) => pieces[paper] === piece);
  });
}

/** The piece that most of these papers are on, `null` for none. */
function pieceOfMost(papers: readonly number[], pieces: Int32Array): number | null {
  const most = [...papersByPiece(papers, pieces)].find(([, count]) => count > papers.length / 2);
  return most?.[0] ?? null;
}

/** The piece of each region that its name stands on, or nearest to. */
function piecesNamed(picture: MapPicture, pieces: Int32Array, regionNames: readonly NameDraft[]): ReadonlySet<number> {
  const members = groupsOf(picture, 'region');
  return new Set(
    regionNames.flatMap(({ index, box, leader = box }) => {
      const away = (paper: number): number => Math.hypot(picture.x[paper]! - leader.x, picture.y[paper]! - leader.y);
      const own = members[index]!;
      return own.length === 0 ? [] : [pieces[own.reduce((best, paper) => (away(paper) < away(best) ? paper : best))]!];
    }),
  );
}
