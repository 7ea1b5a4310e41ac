/** @file A set as a .zip that any program opens, and this page reads again: PNG files, a folder a split and a class. */
import { encode } from 'fast-png';
import { zipSync } from 'fflate';
import { imageLength } from '../dataset';
import { splitCodes, type OwnSet } from './own-set';

/** What some system cannot have in a name. */
const unwritable = /[\\/:*?"<>|\p{Cc}]/gu;

export function archiveOf({
  images,
  labels,
  splits,
  classNames,
  size,
  count,
}: OwnSet): Uint8Array<ArrayBuffer> {
  const length = imageLength(size);
  const files: Record<string, Uint8Array> = {};
  for (let i = 0; i < count; i++) {
    const split = splitCodes[splits[i]!];
    const name = classNames[labels[i]!]?.replaceAll(unwritable, '_').replace(/^\.+/, '_');
    const path = [split, name || undefined, `${String(i).padStart(6, '0')}.png`].filter(Boolean).join('/');
    const data = images.subarray(i * length, (i + 1) * length);
    files[path] = encode({ ...size, data });
  }
  // Images hardly get smaller.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}
