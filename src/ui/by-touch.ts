/** Whether the page is used by fingers: they tap what a mouse clicks. Asked when something is shown. */
export function byTouch(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
