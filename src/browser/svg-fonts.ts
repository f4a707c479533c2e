import { toBase64 } from './base64.ts';

/** The drawing with the typefaces inside that the page has loaded and the drawing names. */
export async function withFonts(svg: string): Promise<string> {
  const faces = loadedFaces().filter((rule) => svg.includes(familyOf(rule)));
  const rules = await Promise.all(faces.map(enclosed));
  return svg.replace(/(<svg[^>]*>)/, (open) => `${open}\n<style>${rules.join('\n')}</style>`);
}

/** Rules of the page's style sheets for those faces that something on the page has needed. */
function loadedFaces(): CSSFontFaceRule[] {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(signature));
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => {
      const [style, unicodeRange] = ['font-style', 'unicode-range'].map((name) => rule.style.getPropertyValue(name));
      return loaded.has(signature({ family: familyOf(rule), style: style!, unicodeRange: unicodeRange! }));
    });
}

function familyOf(rule: CSSFontFaceRule): string {
  return unquoted(rule.style.getPropertyValue('font-family'));
}

function signature({ family, style, unicodeRange }: Pick<FontFace, 'family' | 'style' | 'unicodeRange'>): string {
  return [unquoted(family), style, unicodeRange.replace(/\s/g, '').toLowerCase()].join('|');
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, '');
}

/** The rule with its file as part of it. */
async function enclosed(rule: CSSFontFaceRule): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
  if (address === undefined || address.startsWith('data:')) return rule.cssText;
  const url = new URL(address, rule.parentStyleSheet?.href ?? document.baseURI);
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return rule.cssText.replace(/url\("?[^")]+"?\)/, `url(data:font/woff2;base64,${toBase64(bytes)})`);
}
