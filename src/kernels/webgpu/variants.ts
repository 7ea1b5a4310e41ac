/**
 * @file Kernels that come in several variants (tile sizes; operands shared through workgroup memory,
 * subgroups or not at all): which one is fastest depends on device and shapes, so a warm-up times
 * them where a run will use them and the fastest is kept, like cuDNN's benchmark mode. Until then, and
 * with measuring off, the first tile is taken that gives a device enough threads.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { compileAhead, dispatch, makeOutput, submit, type Program } from './dispatch';

export interface Variant extends Omit<Program, 'key'> {
  /** Within its family, e.g. `8×4`. */
  name: string;
  /** How its threads share operands, if they do: not measured any more once it has lost by far on this device. */
  shares?: 'workgroup memory' | 'subgroups';
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
  /** Taken wherever a family has it, whatever was measured. */
  preferred?: string | undefined;
  /** Ways of sharing that lost by far here. */
  losing: Set<Variant['shares']>;
}

/** A variant this many times slower than the best before it, and so slow at all, gets no second look. */
const byFar = 4;
const slowMs = 150;
/** A sample lasts at least so long, so that waiting for the queue does not hide a short kernel's time. */
const sampleMs = 6;
const mostRuns = 50;

const states = new WeakMap<GPUDevice, VariantState>();

function stateOf({ device }: WebGPUBackend): VariantState {
  let state = states.get(device);
  if (!state) {
    state = { choices: new Map(), losing: new Set() };
    states.set(device, state);
  }
  return state;
}

/** A graphics card with fewer threads stands idle in part; and a large tile takes long to compile. */
const enoughThreads = 2048;

/** @param variants as for `dispatchFastest` */
export function unmeasured(variants: readonly Variant[]): Variant {
  const tiles = variants.filter(({ shares }) => !shares);
  return tiles.find(({ threads }) => threads >= enoughThreads) ?? tiles.at(-1)!;
}

/**
 * Dispatches the variant that was chosen for the family.
 * @param variants tiles in the order in which they are wished for, then those whose threads share
 */
export function dispatchFastest(
  backend: WebGPUBackend,
  family: string,
  variants: readonly Variant[],
): void {
  const { choices, met, preferred } = stateOf(backend);
  const chosen = choices.get(family)?.chosen;
  const named = (wanted: string | undefined) => variants.find(({ name }) => name === wanted);
  const variant = named(preferred) ?? named(chosen) ?? unmeasured(variants);
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

/** Takes the variant of that name wherever there is one, so that a test can hold each equal; nothing: as measured. */
export function preferVariant(backend: WebGPUBackend, name: string | undefined): void {
  stateOf(backend).preferred = name;
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
  const state = stateOf(backend);
  const tensors = shapes.map((shape) => makeOutput(backend, shape));
  const milliseconds: Record<string, number> = {};
  let best = { name: variants[0]!.name, ms: Infinity };
  for (const variant of variants) {
    if (state.losing.has(variant.shares)) continue;
    const program = programOf(family, {
      ...variant,
      bindings: variant.bindings.map((binding, i) => ({ ...binding, tensor: tensors[i]! })),
    });
    await compileAhead(backend, () => dispatch(backend, program));
    const first = await timed(backend, program, 1);
    const lost = first > Math.max(byFar * best.ms, slowMs);
    const runs = Math.min(Math.ceil(sampleMs / first), mostRuns);
    const ms = lost ? first : await timed(backend, program, runs);
    if (lost && variant.shares) state.losing.add(variant.shares);
    milliseconds[variant.name] = ms;
    if (ms < best.ms) best = { name: variant.name, ms };
  }
  for (const tensor of tensors) backend.disposeData(tensor.dataId);
  return { family, chosen: best.name, milliseconds };
}

/** Milliseconds of one of so many runs in a row, from an empty queue to an empty queue. */
async function timed(backend: WebGPUBackend, program: Program, runs: number): Promise<number> {
  await emptyQueue(backend);
  const start = performance.now();
  for (let run = 0; run < runs; run++) dispatch(backend, program);
  await emptyQueue(backend);
  return (performance.now() - start) / runs;
}

async function emptyQueue(backend: WebGPUBackend): Promise<void> {
  submit(backend);
  await backend.queue.onSubmittedWorkDone();
}
