/** @file What a file is, by its first bytes: names and MIME types are often wrong or missing. */

/** What browsers decode; HEIC only some. */
export const imageKinds = ['png', 'jpeg', 'gif', 'bmp', 'webp', 'avif', 'heic'] as const;
export type ImageKind = (typeof imageKinds)[number];

/** What is known well enough to be called by its name; i18n key `neighbours.kinds.<kind>`. */
export const otherKinds = [
  'tiff',
  'svg',
  'jpegxl',
  'jpeg2000',
  'photoshop',
  'icon',
  'pdf',
  'zip',
  'video',
  'audio',
  'text',
] as const;
export type OtherKind = (typeof otherKinds)[number];

export type FileKind = ImageKind | OtherKind | 'unknown';

/** A beginning, or a function of the bytes. The first that fits counts. */
const signatures: readonly (readonly [FileKind, string | ((bytes: Uint8Array) => boolean)])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['webp', (bytes) => isRiff(bytes, 'WEBP')],
  ['video', (bytes) => isRiff(bytes, 'AVI ')],
  ['audio', (bytes) => isRiff(bytes, 'WAVE')],
  ['avif', (bytes) => hasBrand(bytes, ['avif', 'avis'])],
  ['heic', (bytes) => hasBrand(bytes, ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])],
  ['audio', (bytes) => hasBrand(bytes, ['M4A ', 'M4B '])],
  // Films of all kinds, and what else has the same container.
  ['video', (bytes) => text(bytes, 4, 8) === 'ftyp' || text(bytes, 4, 8) === 'moov'],
  ['video', '\x1aE\xdf\xa3'],
  ['video', '\x00\x00\x01\xba'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['jpegxl', '\xff\x0a'],
  ['jpegxl', '\0\0\0\x0cJXL '],
  ['jpeg2000', '\0\0\0\x0cjP  '],
  ['jpeg2000', '\xff\x4f\xff\x51'],
  ['photoshop', '8BPS'],
  ['icon', '\0\0\x01\0'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['audio', 'ID3'],
  ['audio', 'fLaC'],
  ['audio', 'OggS'],
  ['bmp', (bytes) => text(bytes, 0, 2) === 'BM' && !isText(bytes)],
  ['svg', (bytes) => isText(bytes) && /<svg[\s>]/i.test(text(bytes, 0, looked))],
  ['text', isText],
];

/** Bytes in which text is told from data. */
const looked = 1024;

export function fileKind(bytes: Uint8Array): FileKind {
  const fits = (signature: (typeof signatures)[number][1]) =>
    typeof signature === 'string' ? text(bytes, 0, signature.length) === signature : signature(bytes);
  return signatures.find(([, signature]) => fits(signature))?.[0] ?? 'unknown';
}

export function isImageKind(kind: FileKind): kind is ImageKind {
  return (imageKinds as readonly FileKind[]).includes(kind);
}

function isRiff(bytes: Uint8Array, form: string): boolean {
  return text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === form;
}

/** Whether the `ftyp` box of an ISO media file names one of these, as its own brand or as compatible. */
function hasBrand(bytes: Uint8Array, brands: readonly string[]): boolean {
  if (text(bytes, 4, 8) !== 'ftyp') return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const listed: readonly string[] = text(bytes, 8, Math.min(length, looked)).match(/.{4}/gs) ?? [];
  return brands.some((brand) => listed.includes(brand));
}

/** UTF-16 with its mark, or nothing but UTF-8 without control characters. */
function isText(bytes: Uint8Array): boolean {
  const start = text(bytes, 0, 2);
  if (start === '\xff\xfe' || start === '\xfe\xff') return true;
  try {
    // A character that the cut divides is no error.
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, looked), {
      stream: true,
    });
    // oxlint-disable-next-line no-control-regex -- these are what text has none of
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded);
  } catch {
    return false;
  }
}

/** One character a byte. */
function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));
}
