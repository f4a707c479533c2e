const UNIT = 'papers?|articles?|records?|entries|items?|rows?|titles|references|publications?|studies|artikel|einträge';
/** `Total`, `Total papers`, `Sum: 10 papers`, `Gesamt 10`; no title such as `Total recall`. */
const CLOSING = new RegExp(
  `^(?:grand )?(?:total|sum|count|summe|gesamt)(?: (?:of|number of))?(?: (?:${UNIT}))?\\s*[:=]?\\s*(?:\\d[\\d.,]*(?: (?:${UNIT}))?)?$`,
  'iu',
);

/** True for a row with nothing but a word for a sum, and numbers; below the last paper it is none. */
export function isClosingRow(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return CLOSING.test(first) && others.every((cell) => /^[\d.,]+\s?%?$/u.test(cell));
}

/** Why such a row is left out. */
export const CLOSING_ROW = 'a closing row with a sum, no paper';
