/**
 * The input or the options are wrong and a person can mend it: the message names the file, the place and the remedy.
 * Hosts show the message as it stands; any other error is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What is said of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
