/** @file Reads the file of a run beside the page, which a hundred megabytes would keep from answering. */
import { serveWorker } from '../../rpc/server';
import { checkpointIn } from '../../runs/export/archived-checkpoint';
import { readWeights } from '../../runs/export/weights';
import type { ReadRunCalls } from './read-run-aside';

serveWorker<ReadRunCalls>({
  async readRun(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checkpoint = await checkpointIn(bytes);
    const { config } = readWeights(checkpoint);
    return { config, checkpoint: checkpoint === bytes ? file : new Blob([checkpoint]) };
  },
});
