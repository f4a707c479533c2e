import { download } from './download.ts';
import { fileName } from './file-name.ts';
import { pngOfSvg } from './png-of-svg.ts';
import { withFonts } from './svg-fonts.ts';

/** Hands a drawing of the map to the reader, with its typefaces: a picture has no page to take them from. */
export async function savePicture(svg: string, as: 'png' | 'svg', name: string, whole: boolean): Promise<void> {
  const drawing = await withFonts(svg);
  const file = whole ? fileName(name) : fileName(name, 'view');
  if (as === 'svg') download(`${file}.svg`, 'image/svg+xml', drawing);
  else download(`${file}.png`, 'image/png', await pngOfSvg(drawing));
}
