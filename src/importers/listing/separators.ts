/** Dots that pages set between names and other things side by side: `Ann Lee · Bo Chen`, `Ann Lee ⋅ Bo Chen` (neurips.cc). For character classes. */
export const DOTS = '·•∙⋅‧・';

/** Short words with a stop that a name holds, as a part of a pattern: `Md. Rahman`. */
export const NAME_STOPS = String.raw`(?<!\p{L})(?:Md|Mohd|Muhd|St|Dr|Prof|Mr|Ms|Mrs)`;
