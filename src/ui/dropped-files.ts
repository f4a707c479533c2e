import type { InputFile } from '../state/ports.ts';

/**
 * The files in what was dropped or pasted, folders walked as the command line does: in the order of their names, hidden
 * files left out, names relative to the folder. To be called within the event; afterwards the browser forgets the files.
 */
export async function filesOf(transfer: DataTransfer): Promise<InputFile[]> {
  const files = [...transfer.files];
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return files.map((file) => ({ name: file.name, blob: file }));
  const found: InputFile[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry !== null && isFolder(entry)) found.push(...(await walk(entry, '')));
    else if (files[index]) found.push({ name: files[index].name, blob: files[index] });
  }
  return found;
}

async function walk(folder: FileSystemDirectoryEntry, under: string): Promise<InputFile[]> {
  const found: InputFile[] = [];
  const entries = (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (isFolder(entry)) found.push(...(await walk(entry, name)));
    else found.push({ name, fromFolder: true, blob: await fileOf(entry as FileSystemFileEntry) });
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** All entries of a folder; the browser gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
