import { describe, expect, it } from 'vitest';
import { bytesOf } from './entry';
import { readTar } from './tar';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const end = new Uint8Array(1024);

/** A header and its data, as programs of before ustar write it, which know no directories. */
function member(name: string, data: Uint8Array = new Uint8Array(), type = '\0'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 * (1 + Math.ceil(data.length / 512)));
  bytes.set(latin(name), 0);
  bytes.set(latin(data.length.toString(8).padStart(11, '0')), 124);
  bytes.set(latin(type), 156);
  bytes.fill(32, 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.set(latin(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  bytes.set(data, 512);
  return bytes;
}

const namesIn = async (...parts: Uint8Array[]) =>
  (await readTar('a.tar', joined(...parts))).map(({ path }) => path);

describe('a tar', () => {
  it('may call a directory a file of no size', async () => {
    expect(await namesIn(member('cat/'), member('cat/1.png', latin('a')), end)).toEqual(['cat/1.png']);
  });

  it('may be several, one behind the other, and be filled up', async () => {
    const [one, two] = [member('1.png', latin('a')), member('2.png', latin('b'))];
    expect(await namesIn(one, end, two, end, new Uint8Array(8192 + 7))).toEqual(['1.png', '2.png']);
    expect(await namesIn(one, end, latin('x'.repeat(700)))).toEqual(['1.png']);
  });

  it('is read up to a header that is none, of which it is said', async () => {
    const entries = await readTar('a.tar', joined(member('1.png', latin('a')), latin('x'.repeat(600))));
    expect(entries.map(({ path }) => path)).toEqual(['1.png', 'a.tar']);
    await expect(entries[1]!.open()).rejects.toThrow('a.tar is damaged: a header is wrong');
    await expect(readTar('a.tar', latin('x'.repeat(600)))).rejects.toThrow('a header is wrong');
  });

  it('may say where a link leads after it has said its name', async () => {
    const long = `${'x'.repeat(150)}/1.png`;
    const [name, target] = [member('L', latin(`${long}\0`), 'L'), member('K', latin('y'.repeat(150)), 'K')];
    expect(await namesIn(name, target, member('short', latin('a')), end)).toEqual([long]);
  });

  it('hands out what it holds', async () => {
    const [entry] = await readTar('a.tar', joined(member('1.png', latin('abc')), end));
    expect(await bytesOf(await entry!.open())).toEqual(latin('abc'));
  });
});
