import { absoluteAddress, onAddress, readAddress, writeAddress } from './address-bar.ts';
import { savePicture } from './save-picture.ts';
import { keepSetting, onPrefers, prefers, setting } from './settings.ts';

/** What a page asks of the browser wherever its maps come from. */
export const pageHost = {
  address: readAddress,
  writeAddress,
  onAddress,
  absolute: absoluteAddress,
  setting,
  keepSetting,
  prefers,
  onPrefers,
  picture: savePicture,
} as const;
