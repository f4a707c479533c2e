import { isByline, isNameList } from './bylines.ts';
import { labelOf } from './labels.ts';
import type { Role } from './labels.ts';
import { isProse, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';

/** `title<TAB>abstract`: the cells of a row without a header, the longest that is no prose as the title. */
export function splitCells(line: TextLine): TextLine[] {
  if (!line.text.includes('\t')) return [line];
  const cells = line.text.split(/\s*\t\s*/u).filter((cell) => cell !== '');
  // Word's bullets, of the second level too.
  if (/^[•o▪§]$/u.test(cells[0] ?? '')) cells.shift();
  if (cells.length === 1) return [{ ...line, text: cells[0]! }];
  const abstract = cells.filter(isProse).toSorted((a, b) => b.length - a.length)[0];
  const title = cells
    .filter((cell) => !isProse(cell) && isTitle(cell) && !isByline(cell))
    .toSorted((a, b) => b.length - a.length)[0];
  const [label = '', ...rest] = cells;
  if (labelOf(`${label}: 0`) !== undefined) return [{ ...line, text: `${label}: ${rest.join(' ')}` }];
  // The number of a title stays set apart from it.
  if (abstract === undefined || title === undefined)
    return [{ ...line, text: cells.join(/^[IVXLC]{1,8}$/u.test(label) ? '  ' : ' ') }];
  const authors = cells.find((cell) => cell !== title && (isByline(cell) || isNameList(cell)));
  const row = (text: string, role: Role): TextLine => ({ number: line.number, text, role, adjacent: true });
  return [
    { ...row(title, 'title'), adjacent: false },
    ...(authors === undefined ? [] : [row(authors, 'authors')]),
    row(abstract, 'abstract'),
  ];
}
