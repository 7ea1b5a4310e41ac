/**
 * @file Files by their paths → one .zip. Equal files give equal bytes: all bear the format's first date.
 */
import { zipSync, type Zippable } from 'fflate';

/** By path, folders divided by `/`. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** In the archive of a whole run. */
export const checkpointName = 'checkpoint.safetensors';

/** In local time, as the format has it; no earlier one can be written. */
const firstDate = new Date(1980, 0, 1);

/**
 * @param compressed of pictures, which hardly get smaller, and of what NumPy reads piece by piece, not; trained
 * weights never are, which would take seconds and save a tenth
 * @throws Error for a path that would leave the folder it is unpacked into
 */
export function zipped(files: Files, { compressed }: { compressed: boolean }): Uint8Array<ArrayBuffer> {
  for (const path of Object.keys(files))
    if (!staysInside(path)) throw new Error(`${path} is no path for an archive`);
  const entries = Object.entries(files).map(([path, bytes]) => {
    const level = compressed && !path.endsWith('.safetensors') ? 6 : 0;
    return [path, [bytes, { level }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: firstDate });
}

/** Names without a drive, a root, a step up, or what some system cannot write. */
function staysInside(path: string): boolean {
  return path.split('/').every((part) => /^[\w][\w.-]*$/.test(part));
}
