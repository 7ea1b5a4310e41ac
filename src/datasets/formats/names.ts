/**
 * @file Names in archives whose encoding is not said. Windows in Korea writes CP949, in Japan Shift JIS, in China
 * GBK, others code page 437; what is UTF-8 is so by all odds, since hardly any other text is valid as that.
 */

export interface DecodedName {
  name: string;
  /** The encoding that was guessed; undefined where there was nothing to guess. */
  guess?: string;
}

export function decodeName(raw: Uint8Array): DecodedName {
  const utf8 = decode(raw, 'utf-8');
  if (utf8 !== undefined) return { name: utf8 };
  // In the Encoding Standard that is CP949, with all 11,172 syllables.
  const korean = decode(raw, 'euc-kr');
  if (korean !== undefined && isUsualKorean(raw)) return { name: korean, guess: 'euc-kr' };
  const japanese = decode(raw, 'shift_jis');
  if (japanese !== undefined && japaneseOnly.test(japanese)) return { name: japanese, guess: 'shift_jis' };
  if (isLatin437(raw, korean !== undefined)) return { name: decode437(raw), guess: 'IBM437' };
  if (korean !== undefined) return { name: korean, guess: 'euc-kr' };
  if (japanese !== undefined) return { name: japanese, guess: 'shift_jis' };
  const chinese = decode(raw, 'gb18030');
  if (chinese !== undefined) return { name: chinese, guess: 'gb18030' };
  return { name: new TextDecoder('windows-1252').decode(raw), guess: 'windows-1252' };
}

/** What is written in Korean is nearly all of KS X 1001; the other 8,822 syllables of CP949 are what Japanese looks like in it. */
function isUsualKorean(raw: Uint8Array): boolean {
  let [pairs, usual] = [0, 0];
  for (let i = 0; i < raw.length; i++) {
    if (raw[i]! < 0x80) continue;
    pairs++;
    if (raw[i]! > 0xa0 && raw[i + 1]! > 0xa0) usual++;
    i++;
  }
  return 2 * usual >= pairs;
}

/** Kana and kanji, with the marks that stand among them. */
const japaneseOnly =
  /^[\p{ASCII}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\u30fb\u30fc\uff08\uff09]*$/u;

/** Of code page 437, from 0x80 on. */
const letters437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ';

/** @param isKorean it would be too: then one letter at least must follow another, as it does within a word */
function isLatin437(raw: Uint8Array, isKorean: boolean): boolean {
  const isLetter = (byte = 0) => /[a-z]/i.test(String.fromCharCode(byte));
  return (
    raw.every((byte) => byte < 0x80 + letters437.length) &&
    (!isKorean || raw.some((byte, i) => byte >= 0x80 && isLetter(raw[i - 1])))
  );
}

function decode437(raw: Uint8Array): string {
  return Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : letters437[byte - 0x80])).join(
    '',
  );
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
