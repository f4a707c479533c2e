/** Control and format characters that carry nothing in running text; soft hyphen, zero-width and direction marks included. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** Most text of most files: nothing in it needs more than a look. */
const PLAIN = /^[ -~]*$/u;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** An address, several in braces at one place (`{ann,bo}@uni.edu`), and one with a stray full stop. `mAP@0.5` is none. */
const EMAIL =
  /(?:\{[^\s{}@][^{}@]{0,300}\}|[^\s@<>()[\],;:"\\]{1,64})@\.?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,7}?\.\p{L}[\p{L}\p{N}-]{1,62}(?:\.\p{L}{2,63}){0,3}/gu;

/** `text` on one line: NFC, no control characters, one space between words, none at the ends. */
export function cleanSpace(text: string): string {
  if (PLAIN.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/gu, ' ') : text).trim();
  // LaTeX puts accents on a dotless i.
  return text
    .replace(INVISIBLE, '')
    .replace(/ı(?=[\u0300-\u036F])/gu, 'i')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `text` without e-mail addresses, which no map may carry. */
export function dropEmails(text: string): string {
  return text.includes('@') ? text.replace(EMAIL, '').replace(/\(\s*\)|<\s*>|\[\s*\]/g, '') : text;
}
