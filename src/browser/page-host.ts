import { absoluteAddress, onAddress, readAddress, writeAddress } from './address-bar.ts';
import type { savePicture } from './save-picture.ts';
import { draft, keepDraft, keepSetting, onPrefers, prefers, setting } from './settings.ts';

/** Longest wait for a frame, in ms: a page in the background draws none. */
const PATIENCE_MS = 400;

/** Resolves once what is shown now has been drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

/** `savePicture`, whose code comes with the first picture. */
async function saveWhenAsked(...given: Parameters<typeof savePicture>): Promise<void> {
  const module = await import('./save-picture.ts');
  return module.savePicture(...given);
}

/** What a page asks of the browser wherever its maps come from. */
export const pageHost = {
  address: readAddress,
  writeAddress,
  onAddress,
  absolute: absoluteAddress,
  setting,
  keepSetting,
  draft,
  keepDraft,
  prefers,
  onPrefers,
  picture: saveWhenAsked,
  drawn,
} as const;
