/** What the receipt names as the maker of a map: the package's name and version. */
export const GENERATOR = 'topograph 0.1.0';
