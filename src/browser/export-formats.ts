import { ONE_FILE } from '../exporters/one-file.ts';
import { EXPORTERS } from '../exporters/registry.ts';
import type { exportMap } from './export-map.ts';

/** The formats that the page offers. A picture it takes of the view, as that looks. */
export const EXPORT_FORMATS = [...EXPORTERS.filter(({ name }) => name !== 'svg'), ONE_FILE].map(
  ({ name, summary }) => ({
    key: name,
    label: summary,
  }),
);

/** `exportMap`, whose code comes with the first export. */
export async function exportWhenAsked(...given: Parameters<typeof exportMap>): Promise<void> {
  const module = await import('./export-map.ts');
  return module.exportMap(...given);
}
