/** @file A thread that helps with `assembly/`'s functions for as long as its owner lives. */
import { WorkQueue } from './work-queue';
import type { AssemblyExports } from './threads';

export interface HelperStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  board: number;
  /** Among the threads, from 1 on. */
  index: number;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { module, memory, board: pointer, index } }: MessageEvent<HelperStart>) => {
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as AssemblyExports;
  exports.beThread!(index);
  const functions = Object.values(exports);
  const board = new WorkQueue(memory, pointer, (name, part, parts, numbers) =>
    functions[name]!(part, parts, ...numbers),
  );
  scope.postMessage('ready');
  for (;;) {
    board.waitForJob();
    while (board.runNextPart());
  }
};
