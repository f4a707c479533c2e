/** A map's name as a file name that every system takes, and what of the map it holds: `acl2000-lit-links`. */
export function fileName(name: string, ...holds: readonly string[]): string {
  const plain = name
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return [plain === '' ? 'map' : plain, ...holds].join('-');
}
