import type { Audit } from '../map/audit.ts';
import type { MapFile } from '../map/files.ts';

/** What the page asks of the worker, once. */
export interface MakeRequest {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly fromFolder?: boolean; readonly blob: Blob }[];
}

/** What the worker tells the page; `made` or `failed` comes last. */
export type MakeMessage =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly file: MapFile }
  /** `id`: of what the map was made of, the same for the same files. */
  | { readonly kind: 'made'; readonly id: string; readonly papers: number; readonly audit: Audit }
  /** `fault`: no person can mend it, it is a fault of ours. */
  | { readonly kind: 'failed'; readonly message: string; readonly fault: boolean };
