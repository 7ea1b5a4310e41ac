/** @file A thread that helps with `assembly/`'s functions for as long as its owner lives. */
import { WorkQueue } from './work-queue';
import type { AssemblyExports } from './threads';

export interface HelperStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  board: number;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { module, memory, board: pointer } }: MessageEvent<HelperStart>) => {
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as AssemblyExports;
  const functions = Object.values(exports);
  const board = new WorkQueue(memory, pointer, (index, part, parts, numbers) =>
    functions[index]!(part, parts, ...numbers),
  );
  scope.postMessage('ready');
  for (;;) {
    board.waitForJob();
    while (board.runNextPart());
  }
};
