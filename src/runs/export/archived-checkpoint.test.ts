import { expect, it } from 'vitest';
import type { PlaygroundError } from '../../config/playground-error';
import { zipped, type Files } from './archive';
import { checkpointIn } from './archived-checkpoint';

const bytes = Uint8Array.of(1, 2, 3);
const archiveOf = (files: Files) => zipped(files, { compressed: true });
const archive = archiveOf({ 'config.json': Uint8Array.of(9), 'checkpoint.safetensors': bytes });

it('is what an archive of a run is opened by, and any other file is left as it is', async () => {
  expect(await checkpointIn(archive)).toEqual(bytes);
  // A header may be as long as this.
  for (const file of [bytes, Uint8Array.of(0x50, 0x4b, 0, 0, 0, 0, 0, 0)]) {
    expect(await checkpointIn(file)).toBe(file);
  }
});

/** One bit of the checkpoint itself, which is stored as it is. */
function turned(): Uint8Array<ArrayBuffer> {
  const file = archive.slice();
  const at = file.findIndex((byte, i) => byte === 1 && file[i + 1] === 2 && file[i + 2] === 3);
  file[at]! ^= 64;
  return file;
}

it.each([
  ['without a checkpoint', archiveOf({ a: bytes }), /zip file without checkpoint/],
  ['that is cut short', archive.slice(0, 40), /damaged zip file/],
  ['of whose checkpoint a bit was turned', turned(), /damaged zip file \(.*another checksum/],
])('an archive %s is refused by a sentence', async (_, file, message) => {
  const code = 'checkpoint-unreadable' satisfies PlaygroundError['code'];
  await expect(checkpointIn(file)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message) as string,
  });
});
