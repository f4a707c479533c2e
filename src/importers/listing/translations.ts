import { isOtherThanEnglish } from '../text/language.ts';
import { isProse } from './lines.ts';
import type { Paragraph } from './unwrap.ts';

/** The paragraphs of an abstract, and of others of the same paper in further languages. */
interface Translated {
  readonly abstract: readonly Paragraph[];
  readonly others: readonly Paragraph[];
}

/**
 * Parts an abstract from its translations, which labels in other languages tell: the one in English is kept, else the first.
 * Text without a label goes on from what stands above; above all labels it is an abstract of its own where it is in English.
 */
export function withoutTranslations(paragraphs: readonly Paragraph[]): Translated {
  const first = paragraphs.find(({ isLabelled }) => isLabelled === true);
  const isOwn = (text: string): boolean => isProse(text) && !isOtherThanEnglish(text);
  let label = isOwn(paragraphs[0]?.text ?? '') ? ENGLISH : (first?.foreignLabel ?? ENGLISH);
  const labels = paragraphs.map(({ isLabelled, foreignLabel }) => {
    if (isLabelled === true) label = foreignLabel ?? ENGLISH;
    return label;
  });
  const kept = labels.includes(ENGLISH) ? ENGLISH : labels[0];
  return {
    abstract: paragraphs.filter((_, index) => labels[index] === kept),
    others: paragraphs.filter((_, index) => labels[index] !== kept),
  };
}

const ENGLISH = 'abstract';
