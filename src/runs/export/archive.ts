/**
 * @file Files by their paths → one .zip. Equal files give equal bytes: all bear the format's first date.
 */
import { zipSync } from 'fflate';
import { PlaygroundError } from '../../config/playground-error';

/** By path, folders divided by `/`. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** In local time, as the format has it; no earlier one can be written. */
const firstDate = new Date(1980, 0, 1);

/**
 * @param compressed of pictures, which hardly get smaller, and of what NumPy reads piece by piece, not
 * @throws Error for a path that would leave the folder it is unpacked into
 */
export function zipped(files: Files, { compressed }: { compressed: boolean }): Uint8Array<ArrayBuffer> {
  for (const path of Object.keys(files))
    if (!staysInside(path)) throw new Error(`${path} is no path for an archive`);
  return zipSync(files as Record<string, Uint8Array>, { level: compressed ? 6 : 0, mtime: firstDate });
}

/** Names without a drive, a root, a step up, or what some system cannot write. */
function staysInside(path: string): boolean {
  return path.split('/').every((part) => /^[\w][\w.-]*$/.test(part));
}
