/** Whether what is typed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea')
  );
}

/**
 * Esc in a field: what was typed into a line goes first; a longer text is only left, so that it is not lost. Says whether
 * that was the step back.
 */
export function leaveField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement && target.value !== '') {
    target.blur();
    return true;
  }
  if (!(target instanceof HTMLInputElement) || !isTyping(target) || target.value === '') return false;
  target.value = '';
  target.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/**
 * Arrow keys between a field and the rows below it, and Enter from the field into the first row. Says whether it was one
 * of these keys.
 */
export function stepThrough(
  event: KeyboardEvent,
  field: HTMLElement | null | undefined,
  rows: () => Iterable<HTMLElement>,
): boolean {
  const isEnter = event.key === 'Enter' && event.target === field;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && !isEnter) return false;
  const steps = [field, ...rows()];
  const at = steps.indexOf(event.target as HTMLElement);
  steps[at + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
  event.preventDefault();
  return true;
}

/** What the arrow keys go through below the search field: filters that the search names, and the papers found. */
export const RESULT_ROWS = '.results :is(button.offer, button.hit)';

/** The part of the page that is always there takes the focus of what has gone. */
export function focusMap(): void {
  document.querySelector<HTMLElement>('#map')?.focus({ preventScroll: true });
}

/** Attached to the only field of what opens: what is typed next goes there, and no letter of it is a key of the page. */
export function takeFocus(field: HTMLElement): void {
  field.focus({ preventScroll: true });
}

/** Whether a click came from a mouse or a finger: a press of a key has no clicks to count. */
export function isByPointer(click: MouseEvent): boolean {
  return click.detail > 0;
}

/** Whether a row that gets the focus is pointed at by it: one that is handed it after a tap or a click is not. */
export function isByKeyboard({ currentTarget }: FocusEvent): boolean {
  return currentTarget instanceof Element && currentTarget.matches(':focus-visible');
}

/** Where each part of the page takes the focus, in the order in which F6 goes through them. */
const PARTS = ['#search', '[role=tree] [tabindex="0"]', '#map', RESULT_ROWS, '[data-reader-title]'];

/** Goes from one part of the page to the next, as F6 does in other programs. */
export function goToNextPart(back: boolean): void {
  const stops = PARTS.map((part) => document.querySelector<HTMLElement>(part)).filter((part) => part !== null);
  const roots = stops.map((stop) => stop.closest('.side, .panel.legend, .sheet, .top, #map'));
  const at = roots.findIndex((root) => root?.contains(document.activeElement));
  stops[(at + (back ? -1 : 1) + stops.length) % stops.length]?.focus();
}
