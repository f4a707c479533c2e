import type { Format } from './format.ts';
import { arxivAtom } from './formats/arxiv-atom.ts';
import { bibtex } from './formats/bibtex.ts';
import { csv } from './formats/csv.ts';
import { endnoteXml } from './formats/endnote-xml.ts';
import { enw } from './formats/enw.ts';
import { jats } from './formats/jats.ts';
import { json } from './formats/json.ts';
import { jsonLines } from './formats/json-lines.ts';
import { listing } from './formats/listing.ts';
import { nbib } from './formats/nbib.ts';
import { oaiPmh } from './formats/oai-pmh.ts';
import { proquest } from './formats/proquest.ts';
import { pubmedText } from './formats/pubmed-text.ts';
import { pubmedXml } from './formats/pubmed-xml.ts';
import { ris } from './formats/ris.ts';
import { rss } from './formats/rss.ts';
import { taggedText } from './formats/tagged-text.ts';
import { webOfScience } from './formats/web-of-science.ts';
import { zoteroRdf } from './formats/zotero-rdf.ts';

/** Every format, the telling ones first: the first that recognises a file reads it. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [
  jsonLines,
  json,
  pubmedXml,
  jats,
  endnoteXml,
  oaiPmh,
  arxivAtom,
  rss,
  zoteroRdf,
  ris,
  nbib,
  webOfScience,
  enw,
  pubmedText,
  proquest,
  taggedText,
  bibtex,
  csv,
  listing,
];
