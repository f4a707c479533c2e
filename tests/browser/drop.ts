import type { Page } from '@playwright/test';

/** Drops files on the page as a person does from the desktop: a name, then what is in it, and so on. */
export async function drop(page: Page, ...files: string[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (let at = 0; at < given.length; at += 2) transfer.items.add(new File([given[at + 1]!], given[at]!));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data });
}
