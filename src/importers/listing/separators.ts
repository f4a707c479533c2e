/** Dots that pages set between names and other things side by side: `Ann Lee · Bo Chen`, `Ann Lee ⋅ Bo Chen` (neurips.cc). For character classes. */
export const DOTS = '·•∙⋅‧・';
