interface Line {
  readonly number: number;
  readonly text: string;
}

/** Messages that make a page the export of a chat. */
const FEWEST = 2;
/** What WhatsApp and the like write before a message: `[12/03/2025, 10:14:03] Jane D: `, `12/03/2025, 10:10 - Jane D: `. */
const STAMP =
  /^[\u200E\u200F\s]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u00A0\u202F]?[ap]\.?[ \u00A0\u202F]?m\.?)?(?:\]| -|:)\s+/iu;
const SENDER = /^[\u200E\u200F]?[^:]{1,60}:\s+/u;
/** What stands in place of a file or of a message. */
const NO_TEXT =
  /^[\u200E\u200F]?<?(?:.{1,40} (?:omitted|attached|weggelassen|omitid[oa])|this message was deleted\.?)>?$/iu;

/** The lines of a chat's export without date and sender; each message stands apart, what the program itself reports is none. */
export function fromChat(lines: readonly Line[]): readonly Line[] {
  const isMessage = ({ text }: Line): boolean => SENDER.test(text.slice(STAMP.exec(text)?.[0].length ?? text.length));
  if (lines.filter(isMessage).length < FEWEST) return lines;
  return lines.flatMap((line) => {
    const stamp = STAMP.exec(line.text)?.[0];
    if (stamp === undefined) return [line];
    const said = line.text.slice(stamp.length);
    const sender = SENDER.exec(said)?.[0];
    const text = sender === undefined || NO_TEXT.test(said.slice(sender.length)) ? '' : said.slice(sender.length);
    return [
      { number: line.number, text: '' },
      { number: line.number, text },
    ];
  });
}
