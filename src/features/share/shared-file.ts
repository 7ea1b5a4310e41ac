/** @file What of a run is made into a file. */
export type SharedFile = 'card' | 'table' | 'charts' | 'run' | 'pytorch' | 'everything';

export interface NamedFile {
  name: string;
  content: Blob;
}
