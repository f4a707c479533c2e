/** Hands a file to the reader, as if a link to it had been clicked. */
export function download(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read the file when the next task runs; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
