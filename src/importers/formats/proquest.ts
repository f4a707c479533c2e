import type { Format, RawPaper, RecordSink } from '../format.ts';
import { readLines } from '../text/lines.ts';
import { splitKeywords } from '../text/lists.ts';
import { LINE_DROPPED } from '../text/reasons.ts';

const RULE = /^_{20,}$/u;
const FIELD = /^([A-Z][A-Za-z /&]{1,40}): (.*)$/su;

/** ProQuest's text export: documents between rules, fields as `Name: value` paragraphs. */
export const proquest: Format = {
  name: 'ProQuest text',
  detect: (head) => /^_{20,}\s*$/mu.test(head) && (/^Document \d+ of \d+/mu.test(head) || /ProQuest/u.test(head)),
  async read(text, sink) {
    let lines: string[] = [];
    let start = 1;
    for await (const line of readLines(text)) {
      if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (!RULE.test(line.text.trim())) lines.push(line.text);
      else {
        close(sink, lines, start);
        lines = [];
        start = line.number + 1;
      }
    }
    close(sink, lines, start);
  },
};

function close(sink: RecordSink, lines: readonly string[], start: number): void {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const match = FIELD.exec(line.trim());
    if (match !== null && !fields.has(match[1]!)) fields.set((last = match[1]!), match[2]!);
    else if (/^https?:\/\/\S+$/u.test(line.trim())) fields.set('url', fields.get('url') ?? line.trim());
    else if (last === 'Abstract' && line.trim() !== '') fields.set(last, `${fields.get(last)!}\n${line.trim()}`);
  }
  const number = lines.map((line) => /^Document (\d+) of \d+/u.exec(line.trim())).find((match) => match !== null)?.[1];
  // The table of contents and the notices at the end stand between rules as well.
  if (number === undefined && !(fields.has('Title') && fields.has('Publication year'))) return;
  sink.record(number === undefined ? `line ${start}` : `document ${number} (line ${start})`, toRaw(fields, lines));
}

function toRaw(fields: ReadonlyMap<string, string>, lines: readonly string[]): RawPaper {
  const heading = lines.map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('Document '));
  return {
    id: fields.get('ProQuest document ID'),
    title: fields.get('Title') ?? heading,
    abstract: fields.get('Abstract'),
    authors: (fields.get('Author') ?? fields.get('Authors') ?? '').split(';'),
    year: fields.get('Publication year') ?? fields.get('Publication date') ?? fields.get('Degree date'),
    venue: fields.get('Publication title') ?? fields.get('University/institution'),
    doi: fields.get('DOI'),
    url: fields.get('Document URL') ?? fields.get('url'),
    keywords: splitKeywords(
      (fields.get('Identifier / keyword') ?? fields.get('Subject') ?? '').replaceAll(/, /gu, ';'),
    ),
    language: (fields.get('Language') ?? fields.get('Language of publication') ?? '').split(',')[0],
  };
}
