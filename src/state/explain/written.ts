import { asPattern, lengthAt, placeWords, type PlacedWord } from '../words.ts';

/** Signs that join the parts of one word. */
const JOINT = '[-‐‑–]';

/**
 * Says how some texts write a term. The label that the collection has for it is the commonest spelling of all words with its
 * stems ("useful syntactic"); where no text has that, what the first of them has stands for it ("uses syntactic"), and a part
 * of a hyphenated word with all of that word ("End-to-End Speech"). A term that stands there by its short form keeps its label.
 */
export function writtenIn(texts: readonly string[]): (key: string, label: string) => string {
  let placed: readonly (readonly PlacedWord[])[] | null = null;
  return (key, label) => {
    if (texts.some((text) => standsIn(text, label))) return label;
    placed ??= texts.map(placeWords);
    const stems = key.split(' ');
    const places = placed.flatMap((words, at) =>
      words.flatMap((word, first) => {
        const length = lengthAt(words, first, stems, 'run');
        return length > 0 ? [wholeWords(texts[at], word.start, words[first + length - 1].end)] : [];
      }),
    );
    const place = places.find(({ isWhole }) => isWhole) ?? places[0];
    return place === undefined ? label : asInLabel(place.text, label);
  };
}

function standsIn(text: string, label: string): boolean {
  const words = asPattern(label).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}]${JOINT}?)${words}(?!${JOINT}?[\\p{L}\\p{N}])`, 'iu').test(text);
}

/** The place with all of the hyphenated words that it begins or ends in. */
function wholeWords(text: string, start: number, end: number): { text: string; isWhole: boolean } {
  const before = new RegExp(`(?:[\\p{L}\\p{M}\\p{N}]+${JOINT})+$`, 'u').exec(text.slice(0, start))?.[0] ?? '';
  const after = new RegExp(`^(?:${JOINT}[\\p{L}\\p{M}\\p{N}]+)+`, 'u').exec(text.slice(end))?.[0] ?? '';
  return { text: before + text.slice(start, end) + after, isWhole: before + after === '' };
}

/** Without the capitals of a title, where the label has none. */
function asInLabel(text: string, label: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return label === label.toLowerCase()
    ? plain.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?!\p{Lu})/gu, (word) => word.toLowerCase())
    : plain;
}
