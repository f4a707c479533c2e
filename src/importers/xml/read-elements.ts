import { SaxesParser } from 'saxes';
import { grouped } from '../../map/number.ts';
import { UserError } from '../../map/user-error.ts';
import type { RecordSink } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { XML_ENTITIES } from '../text/entities.ts';

/** An XML element: its name without prefix, attributes by name without prefix, text and elements in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Elements nested deeper than this are read as if they stood at this depth; real records stay below 20. */
const DEEPEST = 100;
/** Elements open at once; the parser keeps each of them. */
const MOST_OPEN = 10_000;

/**
 * Calls `onElement` for each element whose name (without prefix) is in `names`, with the line of its start, in the order of the
 * file. Holds one element at a time. Entities that the document declares itself are never expanded, so no text can grow from
 * within. XML that is not well-formed is read as far as it makes sense, and a note says where it first broke.
 */
export async function readElements(
  text: AsyncIterable<string>,
  names: ReadonlySet<string>,
  sink: RecordSink,
  onElement: (element: XmlElement, line: number) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, XML_ENTITIES);
  const stack: XmlElement[] = [];
  let depth = 0;
  let startLine = 0;
  let broken = false;
  let sinceEvent = 0;

  parser.on('error', () => {
    if (!broken) sink.note(`the XML is broken at line ${parser.line}; what could be read was read`);
    broken = true;
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    if (++depth > MOST_OPEN)
      throw new UserError(
        `line ${parser.line}: elements nested more than ${grouped(MOST_OPEN)} deep. This is no list of papers.`,
      );
    const name = localName(tag.name);
    if (stack.length === 0 && !names.has(name)) return;
    if (stack.length === 0) startLine = parser.line;
    const attributes = new Map(Object.entries(tag.attributes).map(([key, value]) => [localName(key), String(value)]));
    const element: XmlElement = { name, attributes, children: [] };
    if (stack.length < DEEPEST) stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  const addText = (piece: string) => {
    sinceEvent = 0;
    stack.at(Math.min(stack.length, DEEPEST) - 1)?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth--;
    const element = stack.pop();
    if (element !== undefined && stack.length === 0) onElement(element, startLine);
  });

  for await (const piece of text) {
    sinceEvent += piece.length;
    if (sinceEvent > LIMITS.untaggedLength)
      throw new UserError(
        `line ${parser.line}: a text of more than 32 million characters without a tag. Cut the file into smaller ones.`,
      );
    parser.write(piece);
  }
  parser.close();
  const unfinished = stack[0];
  if (unfinished !== undefined)
    sink.leaveOut(`line ${startLine}`, `the file ends within <${unfinished.name}>; fetch it again`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
