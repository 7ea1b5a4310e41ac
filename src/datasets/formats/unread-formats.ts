/** @file Formats that are known and not read: what each is called, and what to save it as instead. */
import type { UnreadFormat } from './sniff';

export const unreadFormats: Readonly<
  Record<Exclude<UnreadFormat, 'svg' | 'pickle'>, { kind: string; instead: string }>
> = {
  tiff: { kind: 'TIFF', instead: 'PNG' },
  heic: { kind: 'HEIC', instead: 'JPEG' },
  'jpeg-xl': { kind: 'JPEG XL', instead: 'PNG' },
  psd: { kind: 'Photoshop', instead: 'PNG' },
  '7z': { kind: '7z', instead: '.zip' },
  rar: { kind: 'RAR', instead: '.zip' },
  xz: { kind: 'xz', instead: '.zip' },
  bzip2: { kind: 'bzip2', instead: '.zip' },
  zstd: { kind: 'Zstandard', instead: '.zip' },
  pdf: { kind: 'PDF', instead: 'PNG' },
  hdf5: { kind: 'HDF5', instead: '.npz' },
  matlab: { kind: 'MATLAB', instead: '.npz' },
  video: { kind: 'MP4/WebM', instead: 'PNG' },
};
