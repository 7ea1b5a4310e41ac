import { describe, expect, it } from 'vitest';
import { decodeName, decodeNames } from './names';

/** As Windows and others write them, byte by byte. */
const written = {
  'euc-kr': {
    고양이: [0xb0, 0xed, 0xbe, 0xe7, 0xc0, 0xcc],
  },
  shift_jis: {
    ネコ科: [0x83, 0x6c, 0x83, 0x52, 0x89, 0xc8],
    猫の写真: [0x94, 0x4c, 0x82, 0xcc, 0x8e, 0xca, 0x90, 0x5e],
  },
  IBM437: {
    Kätzchen: [0x4b, 0x84, 0x74, 0x7a, 0x63, 0x68, 0x65, 0x6e],
    café: [0x63, 0x61, 0x66, 0x82],
  },
  'windows-1252': { Größe: [0x47, 0x72, 0xf6, 0xdf, 0x65, 0xff] },
};

describe('a name of which the encoding is not said', () => {
  it.each(
    Object.entries(written).flatMap(([guess, names]) =>
      Object.entries(names).map(([name, bytes]) => [name, guess, bytes] as const),
    ),
  )('%s is taken for %s', (name, guess, bytes) => {
    const found = decodeName(Uint8Array.from(bytes));
    expect(found.guess).toBe(guess);
    expect(found.name.slice(0, name.length)).toBe(name);
  });

  it.each([
    [
      'gb18030',
      ['小猫', '小狗'],
      [
        [0xd0, 0xa1, 0xc3, 0xa8],
        [0xd0, 0xa1, 0xb9, 0xb7],
      ],
    ],
    [
      'IBM437',
      ['château', 'Äpfel'],
      [
        [0x63, 0x68, 0x83, 0x74, 0x65, 0x61, 0x75],
        [0x8e, 0x70, 0x66, 0x65, 0x6c],
      ],
    ],
    [
      'windows-1252',
      ['Château', 'Größe'],
      [
        [0x43, 0x68, 0xe2, 0x74, 0x65, 0x61, 0x75],
        [0x47, 0x72, 0xf6, 0xdf, 0x65],
      ],
    ],
  ])('is told by all of its archive: %s', (guess, names, bytes) => {
    const found = decodeNames(bytes.map((each) => Uint8Array.from(each)));
    expect(found).toEqual(names.map((name) => ({ name, guess })));
  });

  it('is UTF-8 where it can be', () => {
    expect(decodeName(new TextEncoder().encode('고양이/é'))).toEqual({ name: '고양이/é' });
  });
});
