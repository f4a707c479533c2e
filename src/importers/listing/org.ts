interface Line {
  readonly number: number;
  readonly text: string;
}

/** A heading of Org mode without its state, its priority and the tags behind it. */
const HEADING =
  /^\*+\s+(?:(?:TODO|NEXT|WAIT(?:ING)?|STARTED|READ(?:ING)?|DONE|CANCELL?ED)\s+)?(?:\[#[A-Z]\]\s+)?(.*?)(?:\s+(?::[\w@]+)+:)?$/u;

/** The lines of a file of Emacs' Org mode, with a heading that has properties below it as a labelled title, and those as labels. */
export function fromOrg(lines: readonly Line[]): readonly Line[] {
  const isDrawer = (line: Line | undefined): boolean => line !== undefined && /^\s*:PROPERTIES:\s*$/iu.test(line.text);
  if (!lines.some(isDrawer)) return lines;
  return lines.map((line, index) => {
    const title = isDrawer(lines[index + 1]) ? HEADING.exec(line.text)?.[1] : undefined;
    const text = title === undefined ? line.text.replace(/^\s*:(\w+):(?:\s+|$)/u, '$1: ') : `Title: ${title}`;
    return { number: line.number, text: /^(?:PROPERTIES|END):\s*$|^#\+/iu.test(text) ? '' : text };
  });
}
