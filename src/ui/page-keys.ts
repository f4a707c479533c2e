/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea')
  );
}

/** Where each part of the page takes the focus, in the order in which F6 goes through them. */
const PARTS = ['#search', '[role=tree] [tabindex="0"]', '#map', 'button.hit', '[data-reader-title]'];

/** Goes from one part of the page to the next, as F6 does in other programs. */
export function goToNextPart(back: boolean): void {
  const stops = PARTS.map((part) => document.querySelector<HTMLElement>(part)).filter((part) => part !== null);
  const roots = stops.map((stop) => stop.closest('.side, .panel.legend, .sheet, .top, #map'));
  const at = roots.findIndex((root) => root?.contains(document.activeElement));
  stops[(at + (back ? -1 : 1) + stops.length) % stops.length]?.focus();
}
