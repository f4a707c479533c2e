/** In the place of a number that cannot be told while files of the map are on their way. */
export const READING = 'Reading the map …';

/** Why something cannot be done with papers yet. */
export const NOT_KNOWN_YET = 'Still reading the map: which papers these are is not known yet';
