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

function decode(raw: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}
