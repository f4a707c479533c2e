import { UserError } from '../map/user-error.ts';
import type { ExportFormat } from './exporter.ts';

/** The explorer with the map in it. */
export const ONE_FILE: ExportFormat = {
  name: 'html',
  extension: 'html',
  type: 'text/html',
  summary: 'One file (HTML, opens anywhere)',
};

/** Where the page for one file takes its map: an empty block of data that a browser does not run. */
const PLACE = /(<script id="map-data" type="application\/gzip\+base64">)(<\/script>)/;

/**
 * A page of its own with a map in it: one file that opens anywhere, without a server and without a network. `page` is the
 * built `one-file.html`, `packed` the map's files as one JSON object of texts by path, gzipped, in base64.
 */
export function oneFile(page: string, packed: string): string {
  if (!PLACE.test(page)) throw new UserError('The page for one file is not built. Run: npm run build');
  return page.replace(PLACE, (_, open: string, close: string) => open + packed + close);
}
