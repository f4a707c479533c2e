/** What a map of files is called at first: `papers/rag.bib` and another file give `rag and 1 more`. Folders are parted by `/`. */
export function nameOfFiles(files: readonly string[]): string {
  const last = files[0]?.split('/').at(-1) ?? '';
  const stem = last.replace(/(\.[\p{L}\p{N}]{1,5}){1,2}$/u, '');
  // The name of the folder that one happens to work in must leave no trace.
  const first = /^\.*$/.test(stem) ? 'papers' : stem;
  return files.length > 1 ? `${first} and ${files.length - 1} more` : first;
}

/** Files of one name told apart: `papers.bib`, `papers.bib (2)`. */
export function distinctNames(files: readonly string[]): string[] {
  const times = new Map<string, number>();
  return files.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}
