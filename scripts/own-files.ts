/** @file Files and folders of images as they are named on the command line. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { decodeNames } from '../src/datasets/formats/names';
import { BadOption } from './bad-option';

export interface NamedFile {
  /** As the page would have it of a file or folder that is dropped. */
  path: string;
  /** Where it lies. */
  file: string;
}

/**
 * Of one folder, the paths begin within it; of several files and folders, with what each is called.
 * @throws BadOption where there is nothing of such a name, or in it
 */
export function filesNamed(paths: readonly string[]): NamedFile[] {
  return paths.flatMap((path) => {
    const name = basename(resolve(path));
    if (!existsSync(path)) throw new BadOption(`There is no file or folder ${path}`);
    const status = statSync(path);
    // A pipe may never end.
    if (!status.isDirectory() && !status.isFile())
      throw new BadOption(`${path} is neither a file nor a folder`);
    if (status.isFile()) return [{ path: name, file: resolve(path) }];
    const files = filesIn(resolve(path));
    if (files.length === 0) throw new BadOption(`The folder ${path} is empty`);
    return paths.length === 1 ? files : files.map((one) => ({ ...one, path: `${name}/${one.path}` }));
  });
}

function filesIn(folder: string): NamedFile[] {
  const found = bytesIn(Buffer.from(folder), [realpathSync(folder, 'latin1')], Buffer.alloc(0));
  const names = decodeNames(found.map(({ path }) => path));
  return found
    .map(({ file }, i) => ({ path: names[i]!.name, file: utf8Name(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** By the bytes of their names, which need not be UTF-8. Links that lead nowhere or back, pipes and devices are left out. */
function bytesIn(folder: Buffer, above: readonly string[], trail: Buffer): { path: Buffer; file: Buffer }[] {
  return readdirSync(folder, { encoding: 'buffer' }).flatMap((name) => {
    const file = Buffer.concat([folder, Buffer.from('/'), name]);
    const path = Buffer.concat([trail, name]);
    const status = statusOf(file);
    if (status?.isFile()) return [{ path, file }];
    const real = status?.isDirectory() ? realpathSync(file, 'latin1') : undefined;
    if (real === undefined || above.includes(real)) return [];
    return bytesIn(file, [...above, real], Buffer.concat([path, Buffer.from('/')]));
  });
}

function statusOf(file: Buffer) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

let links: string | undefined;
let linked = 0;

/** A name of it that can be written: of one that is not UTF-8, a link's, until this process ends. */
function utf8Name(file: Buffer): string {
  const text = file.toString();
  if (Buffer.from(text).equals(file)) return resolve(text);
  if (links === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'playground-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    links = folder;
  }
  const link = join(links, String(linked++));
  symlinkSync(file, link);
  return link;
}
