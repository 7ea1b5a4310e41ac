/**
 * @file Kernels that come in several variants (tile sizes): which one is fastest depends on device
 * and shapes, so a warm-up times them where a run will use them and the fastest is kept, like cuDNN's
 * benchmark mode. Until then, and with measuring off, the first of a family is taken.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { compileAhead, dispatch, makeOutput, submit, type Program } from './dispatch';

export interface Variant extends Omit<Program, 'key'> {
  /** Within its family, e.g. `8×4`. */
  name: string;
}

export interface VariantChoice {
  /** Kernel and shapes. */
  family: string;
  chosen: string;
  /** One run of each variant, by name. */
  milliseconds: Record<string, number>;
}

interface Family {
  variants: readonly Variant[];
  /** Of each binding, in order. */
  shapes: number[][];
}

interface VariantState {
  choices: Map<string, VariantChoice>;
  /** While a rehearsal runs: the families it met that are not decided. */
  met?: Map<string, Family>;
}

const states = new WeakMap<GPUDevice, VariantState>();

function stateOf({ device }: WebGPUBackend): VariantState {
  let state = states.get(device);
  if (!state) {
    state = { choices: new Map() };
    states.set(device, state);
  }
  return state;
}

/** Dispatches the variant that was chosen for the family, the first where none was. */
export function dispatchFastest(
  backend: WebGPUBackend,
  family: string,
  variants: readonly Variant[],
): void {
  const { choices, met } = stateOf(backend);
  const chosen = choices.get(family)?.chosen;
  const variant = variants.find(({ name }) => name === chosen) ?? variants[0]!;
  if (met && chosen === undefined && variants.length > 1) {
    met.set(family, { variants, shapes: variant.bindings.map(({ tensor }) => tensor.shape) });
  }
  dispatch(backend, programOf(family, variant));
}

function programOf(family: string, variant: Variant): Program {
  return { ...variant, key: `${family} ${variant.name}` };
}

/** What was chosen so far on this device. */
export function variantChoices(backend: WebGPUBackend): VariantChoice[] {
  return [...stateOf(backend).choices.values()];
}

/** Replaces all choices, e.g. by those of an earlier visit, or by none. */
export function setVariantChoices(backend: WebGPUBackend, choices: readonly VariantChoice[]): void {
  stateOf(backend).choices = new Map(choices.map((choice) => [choice.family, choice]));
}

/**
 * Compiles all that `rehearse` dispatches, without running it, and if `measureMs` is above 0 spends
 * about that long on timing the variants it met; what then remains is left for the next time.
 */
export async function prepareKernels(
  backend: WebGPUBackend,
  rehearse: () => Promise<void>,
  measureMs: number,
): Promise<void> {
  const state = stateOf(backend);
  const met = new Map<string, Family>();
  state.met = met;
  try {
    await compileAhead(backend, rehearse);
  } finally {
    state.met = undefined;
  }
  const end = performance.now() + measureMs;
  for (const [family, { variants, shapes }] of met) {
    if (performance.now() >= end) return;
    state.choices.set(family, await fastest(backend, family, variants, shapes));
  }
}

async function fastest(
  backend: WebGPUBackend,
  family: string,
  variants: readonly Variant[],
  shapes: number[][],
): Promise<VariantChoice> {
  const tensors = shapes.map((shape) => makeOutput(backend, shape));
  const milliseconds: Record<string, number> = {};
  for (const variant of variants) {
    const program = programOf(family, {
      ...variant,
      bindings: variant.bindings.map((binding, i) => ({ ...binding, tensor: tensors[i]! })),
    });
    await compileAhead(backend, () => dispatch(backend, program));
    await timed(backend, program);
    milliseconds[variant.name] = await timed(backend, program);
  }
  for (const tensor of tensors) backend.disposeData(tensor.dataId);
  const [chosen] = Object.entries(milliseconds).reduce((a, b) => (b[1] < a[1] ? b : a));
  return { family, chosen, milliseconds };
}

/** Milliseconds of one run, the queue's emptiness before and after included. */
async function timed(backend: WebGPUBackend, program: Program): Promise<number> {
  await emptyQueue(backend);
  const start = performance.now();
  dispatch(backend, program);
  await emptyQueue(backend);
  return performance.now() - start;
}

async function emptyQueue(backend: WebGPUBackend): Promise<void> {
  submit(backend);
  await backend.queue.onSubmittedWorkDone();
}
