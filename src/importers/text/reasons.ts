/** Reasons that several formats give for leaving a record or a line out, and what to do where something can be done. */
export const RETRACTION = 'a notice of retraction';
export const NO_TITLE = 'no title; give it one';
export const LINE_TOO_LONG = 'the line is longer than 16 million characters; shorten it';
export const RECORD_TOO_LONG = 'the record is longer than 16 million characters; shorten it';
export const NO_OBJECT = 'not an object with a title; make it one or remove it';
/** A warning: the record goes on without the line. */
export const LINE_DROPPED = 'line longer than 16 million characters left out';
