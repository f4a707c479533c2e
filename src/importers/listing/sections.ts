import { isText } from './lines.ts';
import { titleWithin } from './title-lines.ts';
import type { Section } from './title-lines.ts';
import type { Paragraph } from './unwrap.ts';

/** The page cut at the end of each run of prose, and at each labelled title. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const sections: { above: Paragraph[]; prose: Paragraph[] }[] = [];
  let hasTitle = false;
  for (const paragraph of paragraphs) {
    const section = sections.at(-1);
    const isPart = isText(paragraph);
    const isTitle = paragraph.role === 'title';
    if (section !== undefined && isPart) section.prose.push(paragraph);
    else if (section !== undefined && section.prose.length === 0 && !(isTitle && hasTitle))
      section.above.push(paragraph);
    else {
      sections.push(isPart ? { above: [], prose: [paragraph] } : { above: [paragraph], prose: [] });
      hasTitle = false;
    }
    if (isTitle) hasTitle = true;
  }
  return sections;
}

/** Sections of their own where text without a title above it holds one, as a page has whose titles stand right above their abstracts. */
export function cutSection({ above, prose }: Section): Section[] {
  const sections: { above: readonly Paragraph[]; prose: Paragraph[] }[] = [{ above, prose: [] }];
  const hasTitle = above.some(({ isAboveTitle }) => isAboveTitle !== true);
  for (const [index, paragraph] of prose.entries()) {
    const isBare = index === 0 ? !hasTitle : !paragraph.adjacent;
    const cut = isBare ? titleWithin(paragraph) : undefined;
    if (cut === undefined) sections.at(-1)!.prose.push(paragraph);
    else if (index === 0) sections[0] = { above: [...above, cut.title], prose: [cut.rest] };
    else sections.push({ above: [cut.title], prose: [cut.rest] });
  }
  return sections;
}
