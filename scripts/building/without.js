/** All that natural's tokenizers use of underscore, in its place: the whole package would be a twentieth of the page's script. */
export { default as without } from 'underscore/modules/without.js';
