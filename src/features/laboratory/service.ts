/** @file The images of any step, past or future, once they have arrived. */
import { untilAborted } from '../../datasets/until-aborted';
import { Batches } from '../../train/batches';
import { imagesUpTo } from '../../train/batches';
import { sampleOf } from '../../worker/batch-sample';
import type { Host, Service } from '../../worker/service';
import type { LaboratoryCalls } from './calls';

export function startService({ images, state }: Host): Service<LaboratoryCalls> {
  return {
    calls: {
      async batchAt({ step, count }, { signal }) {
        const dataset = await images.opened(signal);
        const batch = new Batches(state().config!, dataset.count).ofExisting(step);
        const shown = batch.indices.subarray(0, count);
        await untilAborted(dataset.waitFor(imagesUpTo({ indices: shown })), signal);
        return sampleOf(dataset, batch.step, shown);
      },
    },
  };
}
