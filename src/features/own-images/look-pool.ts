/**
 * @file Several workers that look at images, so that all cores do. The first few images are looked at here, as that is all
 * that most visitors bring; and all, where workers cannot have workers.
 */
import { PlaygroundError } from '../../config/playground-error';
import type { Lookers, SeenImage } from '../../datasets/own/lookers';
import type { ShrinkSettings } from '../../datasets/own/resize';
import { WorkerClient } from '../../rpc/client';

export type PictureCalls = {
  /** The bytes come back with what was seen, since to make new ones for each image leaves memory full of old ones. */
  see(argument: { path: string; bytes: Uint8Array<ArrayBuffer>; alike: ShrinkSettings | undefined }): {
    seen: SeenImage;
    bytes: Uint8Array<ArrayBuffer>;
  };
};

export type Helper = Pick<WorkerClient<PictureCalls>, 'call' | 'isAlive' | 'dispose'>;

const seenHere = 24;
const mostHelpers = 4;
/** Buffers that have come back, and the bytes by which sizes of new ones differ. */
const mostSpare = 16;
const sizeStep = 2 ** 17;
/** Larger ones are not held on to. */
const smallBytes = 2 ** 22;

export interface LookPool extends Lookers {
  /** Ends its workers, until more is to be seen. */
  rest(): void;
}

/** @param cores of the machine; with one only, all is done here */
export function createLookPool(here: Lookers, cores: number, startHelper = startPictureWorker): LookPool {
  const most = cores > 1 ? Math.min(cores, mostHelpers) : 0;
  let seen = 0;
  let helpers: { client: Helper; busy: number }[] = [];
  let buffers: ArrayBuffer[] = [];

  const copyOf = (bytes: Uint8Array) => {
    const spare = buffers.pop();
    const isFit = spare && spare.byteLength >= bytes.length;
    const buffer = isFit ? spare : new ArrayBuffer(sizeStep * Math.ceil(bytes.length / sizeStep));
    const copy = new Uint8Array(buffer, 0, bytes.length);
    copy.set(bytes);
    return copy;
  };

  const helper = () => {
    if (seen++ < seenHere) return undefined;
    if (helpers.length < most) helpers.push({ client: startHelper(), busy: 0 });
    return helpers.filter(({ client }) => client.isAlive).sort((a, b) => a.busy - b.busy)[0];
  };

  return {
    atOnce: here.atOnce * Math.max(most, 1),
    look: here.look,
    async see(path, bytes, alike) {
      const chosen = helper();
      if (!chosen) return here.see(path, bytes, alike);
      chosen.busy++;
      try {
        const sent = copyOf(bytes);
        const answer = await chosen.client.call(
          'see',
          { path, bytes: sent, alike },
          { transfer: [sent.buffer] },
        );
        const { buffer } = answer.bytes;
        if (buffers.length < mostSpare && buffer.byteLength <= smallBytes) buffers.push(buffer);
        return answer.seen;
      } catch (error) {
        const isDead = error instanceof PlaygroundError && error.code === 'worker-died';
        if (!isDead) throw error;
        return await here.see(path, bytes, alike);
      } finally {
        chosen.busy--;
      }
    },
    rest() {
      for (const { client } of helpers) client.dispose();
      helpers = [];
      buffers = [];
      seen = 0;
    },
  };
}

function startPictureWorker(): Helper {
  return new WorkerClient<PictureCalls>(
    (name) => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name }),
  );
}
