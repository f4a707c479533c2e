/** Red, green and blue as linear light, 0 to 1. */
type LinearRgb = readonly [number, number, number];
/** OKLab (Ottosson 2020): lightness 0 to 1, then the green-red and the blue-yellow axis. */
type OkLab = readonly [number, number, number];

type Vision = 'common' | 'protanopia' | 'deuteranopia' | 'tritanopia';
export const VISIONS: readonly Vision[] = ['common', 'protanopia', 'deuteranopia', 'tritanopia'];

/** Dichromat simulation on linear light: Machado, Oliveira & Fernandes 2009, severity 1.0, row by row. */
const SIMULATION: Readonly<Record<Exclude<Vision, 'common'>, readonly number[]>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function toLinear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function toByte(linear: number): number {
  const c = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055));
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export function bytesOfHex(hex: string): [number, number, number] {
  const byte = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [byte(1), byte(3), byte(5)];
}

/** Linear light of `#rrggbb`. */
export function parseHex(hex: string): LinearRgb {
  const [r, g, b] = bytesOfHex(hex);
  return [toLinear(r), toLinear(g), toLinear(b)];
}

/** `#rrggbb` of linear light; what lies outside the screen's colours is clipped. */
function formatHex(colour: LinearRgb): string {
  return `#${colour.map((c) => toByte(c).toString(16).padStart(2, '0')).join('')}`;
}

/** Ottosson 2020, https://bottosson.github.io/posts/oklab/. */
function toOkLab([r, g, b]: LinearRgb): OkLab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOkLab([lightness, a, b]: OkLab): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour `share` of the way from one to the other, in OKLab, so that it looks half-way where `share` is 0.5. */
export function mix(from: string, to: string, share: number): string {
  const a = toOkLab(parseHex(from));
  const b = toOkLab(parseHex(to));
  return formatHex(fromOkLab([0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as OkLab));
}

/** `#rrggbb` with an opacity between 0 and 1 as `#rrggbbaa`. */
export function withOpacity(hex: string, opacity: number): string {
  return (
    hex +
    Math.round(Math.min(1, Math.max(0, opacity)) * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

/** How a colour looks to a reader of this vision. */
function simulate(hex: string, vision: Vision): LinearRgb {
  const colour = parseHex(hex);
  if (vision === 'common') return colour;
  const m = SIMULATION[vision];
  const row = (at: number): number =>
    Math.min(1, Math.max(0, m[at]! * colour[0] + m[at + 1]! * colour[1] + m[at + 2]! * colour[2]));
  return [row(0), row(3), row(6)];
}

function apart(a: OkLab, b: OkLab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** How a colour looks with each kind of vision. */
export function looksOf(hex: string): OkLab[] {
  return VISIONS.map((vision) => toOkLab(simulate(hex, vision)));
}

/** The smallest distance over all kinds of vision. */
export function worstDistance(one: readonly OkLab[], other: readonly OkLab[]): number {
  return Math.min(...one.map((look, vision) => apart(look, other[vision]!)));
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = parseHex(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
