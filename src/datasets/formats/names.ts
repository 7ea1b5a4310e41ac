/**
 * @file Names in archives whose encoding is not said. Windows in Korea writes CP949, in Japan Shift JIS, in China
 * GBK, others code page 437; what is UTF-8 is so by all odds, since hardly any other text is valid as that.
 */

export interface DecodedName {
  name: string;
  /** The encoding that was guessed; undefined where there was nothing to guess. */
  guess?: string;
}

/** By their labels in the Encoding Standard. `euc-kr` there is CP949, with all 11,172 syllables. */
const guesses = ['euc-kr', 'shift_jis', 'gb18030'] as const;

export function decodeName(raw: Uint8Array): DecodedName {
  const utf8 = decode(raw, 'utf-8');
  if (utf8 !== undefined) return { name: utf8 };
  for (const guess of guesses) {
    const name = decode(raw, guess);
    if (name !== undefined) return { name, guess };
  }
  return { name: new TextDecoder('windows-1252').decode(raw), guess: 'windows-1252' };
}

/** By the mark that it begins with. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Of a text file: by its mark, or as a name is. Without the mark. */
export function decodeText(raw: Uint8Array): { text: string; guess?: string } {
  if (isUtf16(raw)) return { text: new TextDecoder(raw[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(raw) };
  const { name, ...rest } = decodeName(raw);
  return { text: name, ...rest };
}

function decode(raw: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}
