/**
 * @file Computes a step as ever and writes down what our kernels do in it (`perform`), with the memory in which they
 * do it kept. A step can be replayed if nothing else is done in it: not where an operation has tfjs's own kernel.
 */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { engine, tidy, util, type DataId, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Given } from '../../../tensor/repeated-step';
import { replaceMethod } from '../../recording/replace-method';
import { assemblyOf } from '../assembly';
import { MemoryArena } from './memory-arena';
import { WasmTrace, type Work } from './wasm-trace';

/**
 * @param mostBytes that are kept for it
 * @returns what `compute` returned, owned by the caller, and the trace of it
 */
export function traceStep(
  backend: BackendWasm,
  given: readonly Given[],
  compute: (given: Tensor[]) => Tensor[],
  mostBytes: number,
): { trace: WasmTrace; outputs: Tensor[] } {
  const { dataIdMap } = backend;
  const assembly = assemblyOf(backend);
  const arena = new MemoryArena(backend, mostBytes);
  const work: Work = { parts: [], account: [], constants: [], given: [], outside: new Map(), arena };
  const made = new Set<DataId>();
  /** Of the step's own memory, in the order in which it was first asked for. */
  const places = new Map<number, number>();
  const placeOf = (pointer: number) => {
    if (!places.has(pointer)) places.set(pointer, places.size);
    return places.get(pointer)!;
  };
  let isGiven = false;
  const obstruct = (reason: string) => void (work.obstacle ??= reason);

  const runKernel =
    (original: (name: string, inputs: object, attributes?: object) => unknown) =>
    (name: string, inputs: object, attributes?: object) => {
      work.account.push(`${name} ${JSON.stringify(attributes, withoutMoment)}`);
      const before = work.parts.length;
      const result = original(name, inputs, attributes);
      const known = new Set(Object.values(inputs).map((input: TensorInfo | undefined) => input?.dataId));
      const outputs = [result].flat() as TensorInfo[];
      const isRenaming = outputs.length > 0 && outputs.every(({ dataId }) => known.has(dataId));
      if (work.parts.length === before && !isRenaming) obstruct(`${name} is not written down`);
      return result;
    };

  const restore = [
    replaceMethod(engine(), 'runKernel', runKernel as never),
    replaceMethod(backend, 'write', (original) => (values, shape, dtype) => {
      const isConstant = (values as unknown) !== null;
      const write = () => original(values, shape, dtype);
      const dataId = isConstant ? arena.pinning(write) : write();
      made.add(dataId);
      if (isConstant && !isGiven) work.constants.push(bytesAt(backend, dataId));
      return dataId;
    }),
    replaceMethod(backend, 'readSync', (original) => (...parameters) => {
      obstruct('it reads what it computes');
      return original(...parameters);
    }),
  ];
  assembly.listener = {
    asked(dataId, pointer) {
      if (made.has(dataId)) work.account.push(String(placeOf(pointer)));
      else {
        work.outside.set(dataId, pointer);
        work.account.push(`at ${pointer}`);
      }
    },
    perform(part) {
      work.parts.push(part);
      arena.aside(part);
    },
  };

  const givenTensor = ({ values, shape }: Given): Tensor => {
    isGiven = true;
    const dtype = values instanceof Int32Array ? 'int32' : 'float32';
    const dataId = backend.write(values, [...shape], dtype);
    isGiven = false;
    work.given.push(dataIdMap.get(dataId).memoryOffset);
    return engine().makeTensorFromTensorInfo({ dataId, shape: [...shape], dtype });
  };

  try {
    const outputs = arena.during(() => tidy(() => compute(given.map(givenTensor))));
    const handedOut = new Set(outputs.map(({ dataId }) => dataId));
    for (const dataId of made) {
      if (dataIdMap.has(dataId) && !handedOut.has(dataId)) obstruct('it makes a tensor that outlives it');
    }
    if (arena.isFull) obstruct(`it takes more than ${mostBytes} bytes`);
    return { trace: new WasmTrace(backend, work), outputs };
  } catch (error) {
    arena.dissolve();
    throw error;
  } finally {
    assembly.listener = undefined;
    for (const putBack of restore.reverse()) putBack();
  }
}

/** Of attributes: what of an update changes from one to the next is read anew by each. */
const withoutMoment = (key: string, value: unknown) => (key === 'moment' ? undefined : value);

function bytesAt(backend: BackendWasm, dataId: DataId): Uint8Array {
  const { memoryOffset, shape, dtype } = backend.dataIdMap.get(dataId);
  const count = util.sizeFromShape(shape) * util.bytesPerElement(dtype);
  return new Uint8Array(assemblyOf(backend).memory.buffer, memoryOffset, count).slice();
}
