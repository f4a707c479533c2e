import type { TextStyle } from './label-text.ts';

export type NameKind = 'region' | 'district' | 'paper';

/** Regions in letter-spaced small capitals like areas in an atlas, larger for more papers; 0 to 1 is the region's share. */
export function regionStyle(share: number, compact: boolean): TextStyle {
  return {
    family: 'read',
    size: (compact ? 15 : 17) + Math.round((compact ? 2 : 6) * Math.sqrt(Math.min(1, Math.max(0, share)))),
    weight: 600,
    italic: false,
    smallCaps: true,
    spacing: compact ? 0.8 : 1.6,
    lineHeight: 1.12,
  };
}

export const DISTRICT_STYLE: TextStyle = {
  family: 'read',
  size: 15,
  weight: 500,
  italic: true,
  smallCaps: false,
  spacing: 0.2,
  lineHeight: 1.15,
};

/** Letters of districts in a small window, where those of regions are hardly larger than theirs elsewhere; CSS pixels. */
const COMPACT_DISTRICT = 13;
const UPRIGHT_DISTRICT_STYLE: TextStyle = { ...DISTRICT_STYLE, italic: false };
/** Letters of scripts that have italics. */
const ONLY_SLANTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Districts in italics like waters in an atlas, where the script has any: Chinese, Japanese and Korean stand upright. */
export function districtStyle(name: string, compact: boolean): TextStyle {
  const style = ONLY_SLANTED.test(name) ? DISTRICT_STYLE : UPRIGHT_DISTRICT_STYLE;
  return compact ? { ...style, size: COMPACT_DISTRICT } : style;
}

export const PAPER_STYLE: TextStyle = {
  family: 'ui',
  size: 12,
  weight: 450,
  italic: false,
  smallCaps: false,
  spacing: 0,
  lineHeight: 1.2,
};

/** Names may not be wider than this, CSS pixels, and take no more lines. */
export const NAME_WIDTH: Readonly<Record<NameKind, number>> = { region: 250, district: 180, paper: 190 };
export const NAME_LINES: Readonly<Record<NameKind, number>> = { region: 3, district: 2, paper: 2 };
/** Room between two names, CSS pixels. */
export const GAP: Readonly<Record<NameKind, number>> = { region: 7, district: 5, paper: 3 };
/** CSS pixels from a dot within which a name is read as standing by it, on whosever land. */
export const BESIDE = 24;
