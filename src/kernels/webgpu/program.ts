/** @file What runs on the device: WGSL, the tensors that it binds, and its threads. */
import type { TensorInfo } from '@tensorflow/tfjs-core';

export type Element = 'f32' | 'vec2f' | 'vec4f' | 'i32' | 'u32' | 'atomic<u32>';

export interface Binding {
  /** The array's name in WGSL. */
  name: string;
  tensor: TensorInfo;
  /** To the code, also where the tensor holds halves (`half/`): `f32` or `vec4f` then. */
  element: Element;
  /** Also written; every other binding is only read. */
  written?: boolean;
}

export interface Program {
  /** Names code and constants completely: equal keys, equal code but for which tensors hold halves. */
  key: string;
  /**
   * WGSL that declares `fn run(thread: u32)`, called for thread < `threads`; or with `cooperative`
   * `fn run(group: u32, lane: u32)`, called by all lanes of each of threads / workgroupSize groups.
   */
  code: () => string;
  threads: number;
  /** Threads of a workgroup; 64 unless told. */
  workgroupSize?: number;
  cooperative?: boolean;
  /** Of a cooperative program whose workgroup is one subgroup: its lanes are the subgroup's. */
  usesSubgroups?: boolean;
  bindings: readonly Binding[];
  /**
   * Numbers that may change from step to step while the code stays, bound as `parameters: array<vec4f, n>`;
   * the length is rounded up to whole vectors. Asked anew at each replay of a recorded step.
   */
  parameters?: Parameters;
  /** f32 [4] in a buffer for uniforms, `guard: vec4f` to the code, which runs only where its third number is 0. */
  guard?: TensorInfo | undefined;
}

export type Parameters = () => Float32Array;
