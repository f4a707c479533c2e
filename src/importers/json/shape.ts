import type { RawPaper } from '../format.ts';

/** How one service writes a paper as a JSON object. */
export interface JsonShape {
  readonly name: string;
  detect(value: object): boolean;
  read(value: object): RawPaper;
}
