/** @file `data.json` in a run's folder: where its images of one's own were, and the hash of what they show. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from './read-config-file';

export const dataFile = (folder: string) => join(folder, 'data.json');

/** Where the images of the run in a folder were; nothing where the folder does not say. */
export function readDataPaths(folder: string): string[] | undefined {
  if (!existsSync(dataFile(folder))) return undefined;
  try {
    const data: unknown = JSON.parse(readFileSync(dataFile(folder), 'utf8'));
    const paths = isRecord(data) ? data['paths'] : undefined;
    return Array.isArray(paths) ? paths.map(String) : undefined;
  } catch {
    return undefined;
  }
}
