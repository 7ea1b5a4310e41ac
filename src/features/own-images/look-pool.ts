/**
 * @file Several workers that look at images, so that all cores do. The first few images are looked at here, as that is all
 * that most visitors bring; and all, where workers cannot have workers.
 */
import { PlaygroundError } from '../../config/playground-error';
import type { Lookers, SeenImage } from '../../datasets/own/lookers';
import type { ShrinkSettings } from '../../datasets/own/resize';
import { WorkerClient } from '../../rpc/client';

export type PictureCalls = {
  see(argument: {
    path: string;
    bytes: Uint8Array<ArrayBuffer>;
    alike: ShrinkSettings | undefined;
  }): SeenImage;
};

export type Helper = Pick<WorkerClient<PictureCalls>, 'call' | 'isAlive' | 'dispose'>;

const seenHere = 24;
const mostHelpers = 4;

export interface LookPool extends Lookers {
  /** Ends its workers, until more is to be seen. */
  rest(): void;
}

/** @param cores of the machine; with one only, all is done here */
export function createLookPool(here: Lookers, cores: number, startHelper = startPictureWorker): LookPool {
  const most = cores > 1 ? Math.min(cores, mostHelpers) : 0;
  let seen = 0;
  let helpers: { client: Helper; busy: number }[] = [];

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
        // A part of a buffer would take all of it along.
        const own = bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
        return await chosen.client.call('see', { path, bytes: own, alike });
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
      seen = 0;
    },
  };
}

function startPictureWorker(): Helper {
  return new WorkerClient<PictureCalls>(
    (name) => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name }),
  );
}
