import { withoutMarks } from './bylines.ts';
import { sourceIn } from './citations.ts';
import { namesIn } from './reference-names.ts';
import { NAME_STOPS } from './separators.ts';

/** Stops of a line up to which a title or its names may end. */
const MOST_STOPS = 12;
/** No stop within a name: `Sophia A. Malamud`, `Md. Rahman`. */
const STOP = new RegExp(String.raw`(?<!(?<!\p{L})\p{Lu}|${NAME_STOPS})[.?!](?=\s\S)|\.$`, 'gu');

/** What a line says that has its title before its names: `Title. Ann Lee, Bo Chen. ACL 2020.` */
interface TitleFirst {
  readonly title: string;
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year: string;
}

/** Cuts a line behind its title and behind its names, where nothing but venue and year stands behind those. */
export function titleFirst(text: string): TitleFirst | undefined {
  const stops = [...text.matchAll(STOP)].map(({ index }) => index + 1).slice(0, MOST_STOPS);
  for (const [place, end] of stops.entries())
    for (const stop of stops.slice(place + 1)) {
      const source = sourceIn(text.slice(stop).replace(/\.$/u, '').trim());
      if (source === undefined) continue;
      const names = text
        .slice(end, stop - 1)
        .split(',')
        .map((name) => withoutMarks(name.trim()));
      const authors = namesIn(names.join(', '));
      if (authors !== undefined) return { title: text.slice(0, end), authors, venue: source.venue, year: source.year };
    }
  return undefined;
}
