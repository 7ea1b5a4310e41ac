/**
 * @file Names in archives whose encoding is not said. Windows in Korea writes CP949, in Japan Shift JIS, in China
 * GBK, others code page 437; what is UTF-8 is so by all odds, since hardly any other text is valid as that. The rest is
 * told by all names of an archive together, as a short one may be a word in several.
 */

export interface DecodedName {
  name: string;
  /** The encoding that was guessed; undefined where there was nothing to guess. */
  guess?: string;
}

/** Of one archive. */
export function decodeNames(raws: readonly Uint8Array[]): DecodedName[] {
  const plain = raws.map((raw) => decode(raw, 'utf-8'));
  const others = raws.filter((_, i) => plain[i] === undefined);
  const guess = others.length > 0 ? guessEncoding(joined(others)) : undefined;
  return raws.map((raw, i) => {
    const name = plain[i];
    const known = guess === undefined ? undefined : decodeAs(raw, guess);
    if (name !== undefined && !(isShortUtf8(name) && known !== undefined)) return { name };
    return known === undefined ? guessed(raw) : { name: known, guess: guess! };
  });
}

/** Letters of two bytes only, as which two Chinese characters may be read: among names of another encoding it is such. */
function isShortUtf8(name: string): boolean {
  return /^[\0-\u07ff]*$/.test(name) && /[^\0-\u007f]/.test(name);
}

export function decodeName(raw: Uint8Array): DecodedName {
  return decodeNames([raw])[0]!;
}

function guessed(raw: Uint8Array): DecodedName {
  const guess = guessEncoding(raw) ?? 'windows-1252';
  return { name: decodeAs(raw, guess)!, guess };
}

/** A line each. */
function joined(raws: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(raws.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const raw of raws) {
    all.set(raw, at);
    at += raw.length;
    all[at++] = 10;
  }
  return all;
}

/** @returns undefined where all that is left is Latin letters of Windows */
function guessEncoding(raw: Uint8Array): string | undefined {
  // In the Encoding Standard that is CP949, with all 11,172 syllables.
  const korean = decode(raw, 'euc-kr');
  if (korean !== undefined && isUsualKorean(raw)) return 'euc-kr';
  const japanese = decode(raw, 'shift_jis');
  if (japanese !== undefined && isJapanese(japanese)) return 'shift_jis';
  if (isLatin437(raw, korean !== undefined)) return 'IBM437';
  const chinese = decode(raw, 'gb18030');
  if (chinese !== undefined && chineseOnly.test(chinese) && !isAmongLetters(chinese)) return 'gb18030';
  if (raw.every((byte) => byte < 0x80 || byte >= firstLetter1252)) return undefined;
  if (korean !== undefined) return 'euc-kr';
  if (japanese !== undefined) return 'shift_jis';
  return chinese === undefined ? undefined : 'gb18030';
}

/**
 * What is written in Korean is nearly all of the 2,350 syllables of KS X 1001. The other 8,822 of CP949 are what Japanese
 * looks like in it, and Chinese looks half like its Chinese characters.
 */
function isUsualKorean(raw: Uint8Array): boolean {
  let [pairs, usual, foreign] = [0, 0, 0];
  for (let i = 0; i < raw.length; i++) {
    const [first, second = 0] = [raw[i]!, raw[i + 1]];
    if (first < 0x80) continue;
    i++;
    // Marks and full-width letters.
    if (first >= 0xa1 && first <= 0xa3) continue;
    pairs++;
    if (first >= 0xb0 && first <= 0xc8 && second > 0xa0) usual++;
    else if (first > 0xa3 && second > 0xa0) foreign++;
  }
  return usual > 0 && 2 * usual >= pairs && 4 * foreign <= pairs;
}

/** Kana and kanji, with the marks that stand among them. */
const japaneseOnly =
  /^[\p{ASCII}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\u30fb\u30fc\uff08\uff09]*$/u;
const chineseOnly = /^[\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uff60·—…]*$/u;

/** Single bytes stand for narrow katakana, as which Chinese can be read. */
function isJapanese(text: string): boolean {
  const narrow = text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  const wide = text.match(/[^\p{ASCII}\uff61-\uff9f]/gu)?.length ?? 0;
  return japaneseOnly.test(text) && narrow <= wide && !isAmongLetters(text);
}

/** Each stands alone beside a letter, as an accented one does in a word. */
function isAmongLetters(text: string): boolean {
  const runs = text.match(/[a-z]?\P{ASCII}+[a-z]?/giu) ?? [];
  return runs.every((run) => /^(?:[a-z]\P{ASCII}[a-z]?|\P{ASCII}[a-z])$/iu.test(run));
}

/** Of code page 437, from 0x80 on. */
const letters437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ';
/** Of Windows' code page 1252. */
const firstLetter1252 = 0xc0;

/** @param isKorean it would be too: then one letter at least must follow another, as it does within a word */
function isLatin437(raw: Uint8Array, isKorean: boolean): boolean {
  const isLetter = (byte = 0) => /[a-z]/i.test(String.fromCharCode(byte));
  return (
    raw.every((byte) => byte < 0x80 + letters437.length) &&
    (!isKorean || raw.some((byte, i) => byte >= 0x80 && isLetter(raw[i - 1])))
  );
}

function decode437(raw: Uint8Array): string | undefined {
  if (raw.some((byte) => byte >= 0x80 + letters437.length)) return undefined;
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

function decodeAs(raw: Uint8Array, encoding: string): string | undefined {
  return encoding === 'IBM437' ? decode437(raw) : decode(raw, encoding);
}

function decode(raw: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}
