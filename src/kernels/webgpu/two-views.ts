/**
 * @file Views on the device (definitions: `src/transforms`), from images kept as bytes, four to a u32, or
 * as f32, and a table of sampled parameters, one row a view. The program's transforms are composed into
 * passes, one dispatch each: what moves or recolours pixels is done in one go, whatever the order,
 * since where a pixel comes from can be followed back through the moves; a transform that gathers from
 * many places begins a new pass, which reads what the one before wrote. A pass that recolours by the
 * image's mean has a dispatch before it that takes the means.
 *
 * `ImageStore` {} bytes → [store i32]; `WriteImages` {store} images from byte start to end → [];
 * `TwoViews` {images, table [2N, columns]} program → [views f32 [2N, h, w, c]].
 */
import type { KernelConfig, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  columnCount,
  firstColumns,
  imageColumn,
  type ViewAttributes,
  type ViewProgram,
  type ViewStage,
} from '../../tensor/view-program';
import { bufferOf, dispatch, makeOutput, submit, type Binding } from './dispatch';
import { workgroupReduce } from './workgroup-reduce';

export const imageStore: KernelConfig = {
  kernelName: 'ImageStore',
  backendName: 'webgpu',
  kernelFunc: ({ attrs, backend }) => {
    const { bytes } = attrs as unknown as { bytes: number };
    return [makeOutput(backend as WebGPUBackend, [Math.ceil(bytes / 4)], 'int32')];
  },
};

export const writeImages: KernelConfig = {
  kernelName: 'WriteImages',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { store } = inputs as { store: Tensor };
    const { images, start, end } = attrs as unknown as { images: Uint8Array; start: number; end: number };
    // The queue writes whole words: bytes around the asked ones are sent as well.
    const from = start - (start % 4);
    const words = new Uint8Array(Math.ceil((end - from) / 4) * 4);
    words.set(images.subarray(from, from + words.length));
    const webgpu = backend as WebGPUBackend;
    // The store may have taken over a buffer that encoded work still uses; the queue writes at once.
    submit(webgpu);
    webgpu.queue.writeBuffer(bufferOf(webgpu, store), from, words);
    return [];
  },
};

/** Threads that take one view's mean. */
const lanes = 64;

export const twoViews: KernelConfig = {
  kernelName: 'TwoViews',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { images, table } = inputs as { images: Tensor; table: Tensor };
    const attributes = attrs as unknown as ViewAttributes;
    const webgpu = backend as WebGPUBackend;
    let source: TensorInfo = images;
    for (const [i, stages] of passesOf(attributes.program).entries()) {
      const views = drawPass(webgpu, attributes, { number: i, stages, source, table });
      if (i > 0) webgpu.disposeData(source.dataId);
      source = views;
    }
    return [source];
  },
};

interface Pass {
  /** 0 for the pass that reads the images; others read the views so far. */
  number: number;
  stages: readonly ViewStage[];
  source: TensorInfo;
  table: TensorInfo;
}

/** What gathers comes first in its pass. A program without transforms is one pass, a copy. */
function passesOf({ stages }: ViewProgram): ViewStage[][] {
  const passes: ViewStage[][] = [[]];
  for (const stage of stages) {
    if (stage.kind === 'gathers' && passes.at(-1)!.length > 0) passes.push([]);
    passes.at(-1)!.push(stage);
  }
  return passes;
}

function drawPass(backend: WebGPUBackend, attributes: ViewAttributes, pass: Pass): TensorInfo {
  const { height, width, channels, program } = attributes;
  const { number, stages, source, table } = pass;
  const count = table.shape[0]!;
  const element = source.dtype === 'int32' ? 'u32' : 'f32';
  // The table's columns follow from all of the program, also for a pass that is a part of it.
  const names = program.stages.map(({ name }) => name).join(',');
  const key = `two-views ${count}x${height}x${width}x${channels} ${element} ${names} ${number}`;
  const shared: Binding[] = [
    { name: 'pixels', tensor: source, element },
    { name: 'table', tensor: table, element: 'f32' },
  ];
  const code = () => passCode(attributes, pass, element);

  const means = drawMeans(backend, attributes, pass, { key, shared, code });
  const views = makeOutput(backend, [count, height, width, channels]);
  dispatch(backend, {
    key,
    threads: count * height * width,
    bindings: [
      ...shared,
      ...(means ? [{ name: 'means', tensor: means, element: 'f32' } as const] : []),
      { name: 'views', tensor: views, element: 'f32', written: true },
    ],
    code: () => `
${code()}
fn mean_of(view: u32) -> f32 { return ${means ? 'means[view]' : '0'}; }
${pixelCode('drawn', stages)}
fn run(thread: u32) {
  let at = vec2u(thread % width, (thread / width) % height);
  let color = drawn(thread / (width * height), at);
  for (var c = 0u; c < channels; c++) { views[thread * channels + c] = color[c]; }
}`,
  });
  if (means) backend.disposeData(means.dataId);
  return views;
}

/** [2N]: the mean grey value that a transform of this pass recolours by; nothing if none does. */
function drawMeans(
  backend: WebGPUBackend,
  { height, width }: ViewAttributes,
  { stages, table }: Pass,
  { key, shared, code }: { key: string; shared: Binding[]; code: () => string },
): TensorInfo | undefined {
  const at = stages.findIndex(({ meanOf }) => meanOf);
  if (at < 0) return undefined;
  const count = table.shape[0]!;
  const means = makeOutput(backend, [count]);
  dispatch(backend, {
    key: `${key} means`,
    threads: count * lanes,
    workgroupSize: lanes,
    cooperative: true,
    bindings: [...shared, { name: 'means', tensor: means, element: 'f32', written: true }],
    code: () => `
${code()}
fn mean_of(view: u32) -> f32 { return 0; }
${pixelCode('drawn', stages.slice(0, at + 1), stages[at]!.meanOf)}
${workgroupReduce(lanes, 'f32')}
fn run(view: u32, lane: u32) {
  var sum = 0f;
  for (var i = lane; i < ${height * width}u; i += ${lanes}u) {
    sum += grey(drawn(view, vec2u(i % width, i / width)));
  }
  let total = workgroupReduce(lane, sum);
  if (lane == 0u) { means[view] = total / ${height * width}f; }
}`,
  });
  return means;
}

/**
 * `fn name(view, at) -> vec3f`: the pixel at `at` after all stages. Where it comes from is followed back
 * from the last stage to the first; then its colour is followed forward.
 * @param lastFunction to be called for the last stage, in place of its own
 */
function pixelCode(name: string, stages: readonly ViewStage[], lastFunction?: string): string {
  const gatherer = stages.find(({ kind }) => kind === 'gathers');
  const back = stages.map((stage, i) => {
    const moved = `${stage.name}(view, at_${i + 1})`;
    const place = stage.kind === 'moves' ? ifGiven(stage, `at_${i} = ${moved};`) : '';
    return `var at_${i} = at_${i + 1}; ${place}`;
  });
  const forward = stages.map((stage, i) => {
    if (stage.kind !== 'recolours') return '';
    const called = lastFunction && i === stages.length - 1 ? lastFunction : stage.name;
    return ifGiven(stage, `color = ${called}(view, at_${i + 1}, color);`);
  });
  return `
fn ${name}(view: u32, at: vec2u) -> vec3f {
  let at_${stages.length} = at;
  ${back.reverse().join('\n  ')}
  var color: vec3f;
  ${gatherer ? `${ifGiven(gatherer, `color = ${gatherer.name}(view, at_0);`)} else { color = source(view, at_0); }` : 'color = source(view, at_0);'}
  ${forward.join('\n  ')}
  return color;
}`;
}

/** Only for views that get the stage. */
function ifGiven({ name }: ViewStage, statement: string): string {
  return `if (parameter(view, ${name}_given) > 0) { ${statement} }`;
}

/** All that the stages' WGSL may use, and the stages' own. */
function passCode(
  { height, width, channels, program }: ViewAttributes,
  { number, stages }: Pass,
  element: 'u32' | 'f32',
): string {
  const starts = firstColumns(program);
  const columns = stages.flatMap((stage) => {
    const start = starts[program.stages.indexOf(stage)]!;
    return ['given', ...stage.columns].map((column, i) => `const ${stage.name}_${column} = ${start + i}u;`);
  });
  const value = element === 'u32' ? 'f32((pixels[i / 4u] >> (8u * (i % 4u))) & 255u) / 255' : 'pixels[i]';
  return `
const height = ${height}u;
const width = ${width}u;
const channels = ${channels}u;
${columns.join('\n')}

fn parameter(view: u32, column: u32) -> f32 { return table[view * ${columnCount(program)}u + column]; }

fn value(i: u32) -> f32 { return ${value}; }

fn source(view: u32, at: vec2u) -> vec3f {
  let image = ${number === 0 ? `u32(parameter(view, ${imageColumn}u))` : 'view'};
  let i = ((image * height + at.y) * width + at.x) * channels;
  return ${channels === 3 ? 'vec3f(value(i), value(i + 1u), value(i + 2u))' : 'vec3f(value(i))'};
}

fn grey(color: vec3f) -> f32 {
  return ${channels === 3 ? 'dot(color, vec3f(0.2989, 0.587, 0.114))' : 'color.x'};
}

/** Borders reflected without repeating the edge. */
fn reflected(position: i32, length: u32) -> u32 {
  if (length == 1u) { return 0u; }
  let period = 2 * (i32(length) - 1);
  let wrapped = ((position % period) + period) % period;
  return u32(min(wrapped, period - wrapped));
}
${stages.map(({ code }) => code).join('\n')}`;
}
