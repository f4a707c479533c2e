import { isNames } from './plain-paper.ts';
import type { Section } from './title-lines.ts';

/** Labelled abstracts from which a page labels them, and their share of all. */
const FEWEST = 2;
const LEAST_SHARE = 0.5;

/**
 * The sections above the first and below the last abstract on a page that labels its abstracts, where nothing else tells a
 * paper: greetings, news and calls to subscribe that mails put around papers.
 */
export function sectionsAround(sections: readonly Section[]): ReadonlySet<Section> {
  const isLabelled = ({ prose }: Section): boolean => prose.some((paragraph) => paragraph.isLabelled === true);
  const withText = sections.filter(({ prose }) => prose.length > 0);
  const labelled = withText.filter(isLabelled).length;
  if (labelled < FEWEST || labelled < withText.length * LEAST_SHARE) return new Set();
  const [first, last] = [sections.findIndex(isLabelled), sections.findLastIndex(isLabelled)];
  return new Set(sections.filter((section, at) => (at < first || at > last) && !isSurelyPaper(section)));
}

function isSurelyPaper({ above }: Section): boolean {
  return above.some((line) => isNames(line) || line.role === 'title' || line.role === 'link');
}
