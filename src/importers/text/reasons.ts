/** Reasons that several formats give for leaving a record out. */
export const RETRACTION = 'a notice of retraction';
export const TOO_LONG = 'longer than 16 million characters';
