/** @file Files that are not what they say: cut, with bits turned, with lying lengths and headers. The same ones each time. */
import { createRandom } from '../random/random';

const lengthBytes = 8;

/** @param file a whole safetensors file */
export function* hostileFiles(file: Uint8Array, count: number): Generator<Uint8Array> {
  const random = createRandom(1, 'hostile files');
  const upTo = (last: number) => random.integer(0, last);
  const oneOf = <Value>(values: readonly Value[]) => values[upTo(values.length - 1)]!;
  const headerEnd = lengthBytes + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const header = new TextDecoder().decode(file.subarray(lengthBytes, headerEnd));
  const data = file.subarray(headerEnd);

  const cut = () => file.slice(0, upTo(file.length));
  const longer = () => Uint8Array.of(...file, ...Array.from({ length: 1 + upTo(20) }, () => upTo(255)));
  const turned = () => {
    const bytes = file.slice();
    for (let i = upTo(7); i >= 0; i--) bytes[upTo(bytes.length - 1)]! ^= 1 << upTo(7);
    return bytes;
  };
  const lyingLength = () => {
    const bytes = file.slice();
    const lengths = [
      0n,
      1n,
      BigInt(upTo(2 * file.length)),
      100_000_000n,
      100_000_001n,
      2n ** 53n,
      2n ** 64n - 1n,
    ];
    new DataView(bytes.buffer).setBigUint64(0, oneOf(lengths), true);
    return bytes;
  };
  const values = [
    ...[
      '-1',
      '1e300',
      '9007199254740993',
      '0.5',
      'null',
      '""',
      '{}',
      '[]',
      '"F16"',
      '"F8_E4M3"',
      '"__proto__"',
    ],
    ...['[1e300,1e300]', '[4294967296,4294967296]', '['.repeat(5000) + ']'.repeat(5000), '"\\ud800"', 'NaN'],
  ];
  const lyingHeader = () => {
    const places = [...header.matchAll(/"(?:[^"\\]|\\.)*"|\d+|\[[^[\]]*\]/g)];
    let text = header;
    for (let i = upTo(1); i >= 0; i--) {
      const [found] = oneOf(places);
      text = text.replace(found, () => oneOf(values));
    }
    return joined(text, data);
  };
  const shuffled = () => {
    const [from, to] = [upTo(header.length), upTo(header.length)].sort((a, b) => a - b) as [number, number];
    const at = upTo(header.length);
    return joined(header.slice(0, at) + header.slice(from, to) + header.slice(at), data);
  };
  for (let i = 0; i < count; i++) yield oneOf([cut, longer, turned, lyingLength, lyingHeader, shuffled])();
}

function joined(header: string, data: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(lengthBytes + text.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, lengthBytes);
  bytes.set(data, lengthBytes + text.length);
  return bytes;
}
