/** @file Tars with a file of 60,000 bytes, of which six blocks are not zeros, as GNU tar 1.34 packs them. */
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PlaygroundError } from '../../config/playground-error';
import { bytesOf } from './entry';
import { readTar } from './tar';

/** `tar --sparse --format=…`, gzipped. */
const packed = {
  gnu: 'H4sIAAAAAAACA+3QzW0CMRCAUQOBOraCyN5dvIWkAhpAURIOdM+vxIrIR2whvXfxaA4e6dt97r+P4bXiWR7H63v29ObrnIYc+ynH8bLvYz9MofsKFRx+/3Y/XReauVVIsyLzeSjst4X99G+/uM15m8ZYuJ4K11Ph+v2z+BB4T4sKVAYAAIC2lhWoDAAAAG2tKlAZAAAA2vqoQGUAAABoa12BygAAANDWpgKVAQAAAAAAAADgNU58P3GaAHgAAA==',
  'pax --sparse-version=1.0':
    'H4sIAAAAAAACA+3UvW6DMBDAcfo58BQ8AbHPxpgha9upqlT1AayWgSpJI0iltE9fCBnSVOqUgKL8fwM+nW3JnDnSyVNYP5ThraybSUgXy6/o4FTLWbsZW/ujEuMibZyS3Cnb5bWWdnmyjgbw2axC3R4lOk8iyf3jS9osQ92U6Ty8f9RTHe9lq0WbVbFku9lFmJfTzRcTS7E7UZdh1lTf5dR1lxsblYRV1a7VeZH5vLA+T41xVlvni2729c+siHNi8iyOcGTppL25583F3VWzMtWZM3LgH8H//e90F//uf2ONRIk6pf7ff7kTkcdWFa5/aBHv+1CU9WobepdLHxrnnd1uyFS23da3uaJZT9HFAKgyAAAAAADjuhwAVQYAAAAAYFxXA6DKAAAAAACM63oAVBkAAAAAgHHdDIAqAwAAAAAwrtsBUGUAAAAAAAAAAAAAAI7rBz/rrLAAeAAA',
  'pax --sparse-version=0.1':
    'H4sIAAAAAAACA+3US07DMBCA4fBc5BQ5QJX6FdtZZAusEBLiAKZkUdGWqmmlwulJ0y5KEayKo4r/W8QjW1acmYzz4UNY39XhpV40w5DP5u/J0YmWNaYbW4ej0EYnUluhnBVmMy+laqeydRLBqlmGRXuU5H9SRXZ7/5Q387Bo6rwZf9SV3dQkVXZ/YbaaPk/eRq9N5dKvW2ZhWlfdj5OWcn9hGuaVEaUddA+plPfbUAnjxS701qltqK23ZhuaQhS7bd1ZBiLVIgvLcfsm6crCu9J4l2ttjTTWl5vV0bdVpaxV2hVpgp/lw7Zkj13FbsaTOpeF1e7IF8Hv/d+V+KD/2xvBJpk4pf4//LgTcRYBXQYAAAAAQL/OIyDLAAAAAAD06yICsgwAAAAAQL8uIyDLAAAAAAD06yoCsgwAAAAAQL+uIyDLAAAAAAAAAAAAAAAAf+cTIi68PgB4AAA=',
  'pax --sparse-version=0.0':
    'H4sIAAAAAAACA+3TS2rDMBSFYfc58Cq8AkeS9fLA43ZUOukC3NSB0OZB5EDS1TcJGRQ3E4dGpvT/JgJfDlhH3Hz0XG8em/qtWYVRnc+X2+TXiR2r9eHc6Z7CGZ3IwgrlrND771IqI5Nsk0SwDm292v1K8j8pkz08veRhWa9Ck4fpZ1PZ/Zukyn4fzNez14/F+D1UrjNZTCahaSstSpsq381s2yYcZ+5ESirlff+YEtqLM2LeOtU/Vlhvdf+YNsKcUcmxfXMyJtJCZHU7nTWVdKXxrtTe5UVhtdTWl/vp+MdUKWtV4Ux66v0vtPI99v9w4c7+CyVskom/tP/dy/0RVxEkAAAAAABgUNcR0DIAAAAAAMO6iYCWAQAAAAAY1m0EtAwAAAAAwLDuIqBlAAAAAACGdR8BLQMAAAAAAAAAAAAAAFzOF8ax9+EAeAAA',
};
const unpacked = (text: string) => Uint8Array.from(gunzipSync(Buffer.from(text, 'base64')));
const file = () => {
  const bytes = new Uint8Array(60_000);
  for (let i = 0; i < 6; i++) bytes.fill(i + 1, i * 8192 + 4096, i * 8192 + 4196);
  return bytes;
};

it.each(Object.entries(packed))(
  'a file that is packed without its zeros has them again: %s',
  async (_, text) => {
    const entries = await readTar('a.tar', unpacked(text));
    expect(entries.map(({ path }) => path)).toEqual(['a.npy']);
    expect(Buffer.compare(await bytesOf(await entries[0]!.open()), file())).toBe(0);
  },
);

it('whatever is wrong in a map, it is said, or some file comes out', async () => {
  const tars = Object.values(packed).map(unpacked);
  const change = fc.record({ at: fc.nat(3 * 512), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tars),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (tar, changes) => {
        const bytes = tar.slice();
        for (const { at, to } of changes) bytes[at] = to;
        // Of each header, so that it is read on.
        for (const at of [0, 512, 1024, 1536]) signed(bytes, at);
        const read = async () => {
          for (const entry of await readTar('a.tar', bytes)) await entry.open();
        };
        await read().catch((error: unknown) => expect(error).toBeInstanceOf(PlaygroundError));
      },
    ),
    { numRuns: 300 },
  );
});

function signed(bytes: Uint8Array, at: number): void {
  const header = bytes.subarray(at, at + 512);
  if (String.fromCharCode(...header.subarray(257, 262)) !== 'ustar') return;
  header.fill(32, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
}
