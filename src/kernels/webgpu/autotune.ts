/**
 * @file Kernels that come in several variants (tile sizes; operands shared through workgroup memory,
 * subgroups or not at all): which one is fastest depends on device and shapes, so a warm-up times
 * them where a run will use them and the fastest is kept, like cuDNN's benchmark mode. Until then, and
 * with measuring off, the first tile is taken that gives a device enough threads.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { compileAhead, dispatch, type Program } from './dispatch';
import { GpuTimer } from './gpu-timer';
import { makeLike } from './half/half-tensors';
import { halvesOf } from './shader';

export interface Variant extends Omit<Program, 'key'> {
  /** Within its family, e.g. `8×4`. */
  name: string;
  /** How its threads share operands, if they do: not measured any more once it has lost by far on this device. */
  shares?: 'workgroup memory' | 'subgroups';
  /** Others of its family are always faster: it is not measured, and taken only where it is named. */
  isBeaten?: boolean;
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
  /** What each binding took, in order, whether or not it still lives. */
  bound: TensorInfo[];
}

interface VariantState {
  choices: Map<string, VariantChoice>;
  /** While a warm-up runs: the families it met that are not decided. */
  met?: Map<string, Family>;
  /** Taken wherever a family has it, whatever was measured. */
  preferred?: string | undefined;
  /** Ways of sharing that lost by far here. */
  losing: Set<Variant['shares']>;
}

/** A variant this many times slower than the best before it, and so slow at all, gets no second look. */
const byFar = 4;
const slowMs = 150;
/** One that is at most so many times slower than the best is timed again. */
const closeBy = 1.5;
/** So close, the one that is wished for first is as good: samples differ by as much. */
const asGood = 1.05;

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
/** Of a processor that plays one, for which alone there are tiles that use subgroups. */
const enoughForProcessor = 64;

/** @param variants as for `dispatchFastest` */
export function unmeasured(variants: readonly Variant[]): Variant {
  const tiles = variants.filter(({ shares, isBeaten = false }) => !shares && !isBeaten);
  const isEnough = ({ threads, usesSubgroups }: Variant) =>
    threads >= (usesSubgroups ? enoughForProcessor : enoughThreads);
  return tiles.find(isEnough) ?? tiles.at(-1)!;
}

/**
 * Dispatches the variant that was chosen for the family.
 * @param variants tiles in the order in which they are wished for, then those whose threads share
 */
export function dispatchFastest(backend: WebGPUBackend, kernel: string, variants: readonly Variant[]): void {
  const { choices, met, preferred } = stateOf(backend);
  // Halves ask for other variants than f32.
  const family = [kernel, halvesOf(variants[0]!.bindings)].filter(Boolean).join(' ');
  const chosen = choices.get(family)?.chosen;
  const named = (wanted: string | undefined) => variants.find(({ name }) => name === wanted);
  const variant = named(preferred) ?? named(chosen) ?? unmeasured(variants);
  if (met && chosen === undefined && variants.length > 1) {
    met.set(family, { variants, bound: variant.bindings.map(({ tensor }) => tensor) });
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

/** The name that `preferVariant` was given. */
export function preferredVariant(backend: WebGPUBackend): string | undefined {
  return stateOf(backend).preferred;
}

/**
 * Compiles all that `warmUp` dispatches, without running it, and if `measureMs` is above 0 spends
 * about that long on timing the variants it met; what then remains, or once the signal aborts, is left for the next time.
 */
export async function prepareKernels(
  backend: WebGPUBackend,
  warmUp: () => Promise<void>,
  measureMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const state = stateOf(backend);
  const met = new Map<string, Family>();
  state.met = met;
  try {
    await compileAhead(backend, warmUp);
  } finally {
    state.met = undefined;
  }
  const end = performance.now() + measureMs;
  const gpuTimer = new GpuTimer(backend);
  try {
    for (const [family, { variants, bound }] of met) {
      if (performance.now() >= end || signal?.aborted) return;
      state.choices.set(family, await fastest(backend, gpuTimer, family, variants, bound));
    }
  } finally {
    gpuTimer.dispose();
  }
}

async function fastest(
  backend: WebGPUBackend,
  gpuTimer: GpuTimer,
  family: string,
  variants: readonly Variant[],
  bound: readonly TensorInfo[],
): Promise<VariantChoice> {
  const state = stateOf(backend);
  const tensors = bound.map((tensor) => makeLike(backend, tensor.shape, tensor));
  const rivals = variants
    .filter(({ shares, isBeaten = false }) => !state.losing.has(shares) && !isBeaten)
    .map((variant) => ({ variant, program: programOf(family, withTensors(variant, tensors)) }));
  await compileAhead(backend, () => rivals.forEach(({ program }) => dispatch(backend, program)));
  const milliseconds: Record<string, number> = {};
  let best = Infinity;
  // Twice, as a device that has just woken up is slower at first, and others may use it, too.
  for (const isFirst of [true, false]) {
    for (const { variant, program } of rivals) {
      const { name, shares } = variant;
      const before = milliseconds[name] ?? Infinity;
      if (state.losing.has(shares) || (!isFirst && before > closeBy * best)) continue;
      const ms = await gpuTimer.time(program, isFirst ? byFar * best : before);
      if (ms > Math.max(byFar * best, slowMs) && shares) state.losing.add(shares);
      milliseconds[name] = Math.min(ms, before);
      best = Math.min(best, ms);
    }
  }
  for (const tensor of tensors) backend.disposeData(tensor.dataId);
  const chosen = Object.keys(milliseconds).find((name) => milliseconds[name]! <= asGood * best)!;
  return { family, chosen, milliseconds };
}

function withTensors(variant: Variant, tensors: readonly TensorInfo[]): Variant {
  return {
    ...variant,
    bindings: variant.bindings.map((binding, i) => ({ ...binding, tensor: tensors[i]! })),
  };
}
