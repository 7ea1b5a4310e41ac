/** @file Files and folders of images as they are named on the command line. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BadOption } from './bad-option';

export interface NamedFile {
  /** As the page would have it of a file or folder that is dropped. */
  path: string;
  /** Where it lies. */
  file: string;
}

/** @throws BadOption where there is nothing of that name, or in it */
export function filesOf(path: string): NamedFile[] {
  if (!existsSync(path)) throw new BadOption(`There is no file or folder ${path}`);
  if (!statSync(path).isDirectory()) return [{ path: basename(path), file: resolve(path) }];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFile(join(path, name)))
    .sort();
  if (files.length === 0) throw new BadOption(`The folder ${path} is empty`);
  return files.map((name) => ({ path: name.replaceAll('\\', '/'), file: resolve(path, name) }));
}

/** Links that lead nowhere, pipes and devices are none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
