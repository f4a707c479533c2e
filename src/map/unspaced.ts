/** A letter of a script that is written without spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What stands between two words of a text: a space, but nothing where both are of such a script. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  const code = after.charCodeAt(0);
  return code >= FIRST_UNSPACED && UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.charAt(0)) ? '' : ' ';
}

/** Where the first of these scripts begins; it spares the others a look. */
export const FIRST_UNSPACED = 0x0e00;
