/**
 * @file Views on the device (definitions: `src/augment`), from pictures kept as bytes, four to a u32,
 * and a table of sampled parameters, one row a view (`src/tensor/view-table.ts`). Three dispatches:
 * the mean grey value that each view's contrast blends with; crop, flip and colour, pixel by pixel;
 * and the blur, which is left out where no view can have one.
 *
 * `PictureStore` {} bytes → [store i32]; `WritePictures` {store} images from byte start to end → [];
 * `TwoViews` {store, table [2N, columns]} → [views f32 [2N, h, w, c]].
 */
import type { KernelConfig, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { colourOperations, viewColumnCount, viewColumns as column } from '../../tensor/view-table';
import { bufferOf, dispatch, makeOutput, submit } from './dispatch';

interface ViewAttributes {
  height: number;
  width: number;
  channels: number;
  /** Odd; 0 where no view is blurred. */
  blurSize: number;
}

export const pictureStore: KernelConfig = {
  kernelName: 'PictureStore',
  backendName: 'webgpu',
  kernelFunc: ({ attrs, backend }) => {
    const { bytes } = attrs as unknown as { bytes: number };
    return [makeOutput(backend as WebGPUBackend, [Math.ceil(bytes / 4)], 'int32')];
  },
};

export const writePictures: KernelConfig = {
  kernelName: 'WritePictures',
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

const lanes = 64;

export const twoViews: KernelConfig = {
  kernelName: 'TwoViews',
  backendName: 'webgpu',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { store, table } = inputs as { store: Tensor; table: Tensor };
    const attributes = attrs as unknown as ViewAttributes;
    const { height, width, channels, blurSize } = attributes;
    const webgpu = backend as WebGPUBackend;
    const count = table.shape[0];
    const size = `${count}x${height}x${width}x${channels}`;
    const shared = [
      { name: 'store', tensor: store, element: 'u32' },
      { name: 'table', tensor: table, element: 'f32' },
    ] as const;

    const means = makeOutput(webgpu, [count]);
    dispatch(webgpu, {
      key: `two-views means ${size}`,
      threads: count * lanes,
      workgroupSize: lanes,
      cooperative: true,
      bindings: [...shared, { name: 'means', tensor: means, element: 'f32', written: true }],
      code: () => `
${pixelCode(attributes)}
var<workgroup> sums: array<f32, ${lanes}>;
fn run(view: u32, lane: u32) {
  var sum = 0f;
  for (var i = lane; i < ${height * width}u; i += ${lanes}u) {
    var color = cropped(view, i / ${width}u, i % ${width}u);
    for (var k = 0u; k < 4u; k++) {
      let operation = operationOf(view, k);
      if (operation == ${colourOperations.contrast}u) { break; }
      color = changed(color, view, operation, 0);
    }
    sum += grey(color);
  }
  sums[lane] = sum;
  for (var half = ${lanes / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane == 0u) { means[view] = sums[0] / ${height * width}f; }
}`,
    });

    const sharp = makeOutput(webgpu, [count, height, width, channels]);
    dispatch(webgpu, {
      key: `two-views colours ${size}`,
      threads: count * height * width,
      bindings: [
        ...shared,
        { name: 'means', tensor: means, element: 'f32' },
        { name: 'views', tensor: sharp, element: 'f32', written: true },
      ],
      code: () => `
${pixelCode(attributes)}
fn run(thread: u32) {
  let view = thread / ${height * width}u;
  let y = (thread / ${width}u) % ${height}u;
  var x = thread % ${width}u;
  if (parameter(view, ${column.flip}u) > 0) { x = ${width - 1}u - x; }
  var color = cropped(view, y, x);
  for (var k = 0u; k < 4u; k++) { color = changed(color, view, operationOf(view, k), means[view]); }
  if (parameter(view, ${column.gray}u) > 0) { color = vec3f(grey(color)); }
  ${Array.from({ length: channels }, (_, c) => `views[thread * ${channels}u + ${c}u] = color[${c}];`).join('\n  ')}
}`,
    });
    webgpu.disposeData(means.dataId);
    return [blurSize ? blurred(webgpu, sharp, table, blurSize) : sharp];
  },
};

/** What both pixel passes share: parameters, the bilinear crop, and the colour operations. */
function pixelCode({ height, width, channels }: ViewAttributes): string {
  return `
fn parameter(view: u32, column: u32) -> f32 { return table[view * ${viewColumnCount}u + column]; }
fn operationOf(view: u32, k: u32) -> u32 { return u32(parameter(view, ${column.firstOperation}u + k)); }

fn pixel(picture: u32, y: u32, x: u32) -> vec3f {
  let at = ((picture * ${height}u + y) * ${width}u + x) * ${channels}u;
  var color: vec3f;
  for (var c = 0u; c < 3u; c++) {
    let byte = at + min(c, ${channels - 1}u);
    color[c] = f32((store[byte / 4u] >> (8u * (byte % 4u))) & 255u);
  }
  return color / 255;
}

fn cropped(view: u32, y: u32, x: u32) -> vec3f {
  let picture = u32(parameter(view, ${column.picture}u));
  let origin = vec2u(u32(parameter(view, ${column.left}u)), u32(parameter(view, ${column.top}u)));
  let size = vec2f(parameter(view, ${column.width}u), parameter(view, ${column.height}u));
  let position = max((vec2f(f32(x), f32(y)) + 0.5) * size / vec2f(${width}f, ${height}f) - 0.5, vec2f());
  let last = vec2u(size) - 1u;
  let near = min(vec2u(position), last);
  let far = origin + min(near + 1u, last);
  let share = position - vec2f(near);
  let first = origin + near;
  let top = mix(pixel(picture, first.y, first.x), pixel(picture, first.y, far.x), share.x);
  let bottom = mix(pixel(picture, far.y, first.x), pixel(picture, far.y, far.x), share.x);
  return mix(top, bottom, share.y);
}

fn grey(color: vec3f) -> f32 {
  return ${channels === 3 ? 'dot(color, vec3f(0.2989, 0.587, 0.114))' : 'color.x'};
}

fn blended(color: vec3f, other: vec3f, factor: f32) -> vec3f {
  return clamp(factor * color + (1 - factor) * other, vec3f(), vec3f(1));
}

fn turned(color: vec3f, shift: f32) -> vec3f {
  let value = max(color.x, max(color.y, color.z));
  let chroma = value - min(color.x, min(color.y, color.z));
  if (chroma == 0) { return color; }
  var sixths = 4 + (color.x - color.y) / chroma;
  if (value == color.y) { sixths = 2 + (color.z - color.x) / chroma; }
  if (value == color.x) { sixths = (color.y - color.z) / chroma; }
  let around = vec3f(sixths + 6 * shift) + vec3f(5, 3, 1);
  let k = around - 6 * floor(around / 6);
  return value - chroma * max(vec3f(), min(min(k, 4 - k), vec3f(1)));
}

fn changed(color: vec3f, view: u32, operation: u32, mean: f32) -> vec3f {
  switch operation {
    case ${colourOperations.brightness}u: { return blended(color, vec3f(), parameter(view, ${column.brightness}u)); }
    case ${colourOperations.contrast}u: { return blended(color, vec3f(mean), parameter(view, ${column.contrast}u)); }
    ${
      channels === 3
        ? `case ${colourOperations.saturation}u: { return blended(color, vec3f(grey(color)), parameter(view, ${column.saturation}u)); }
    case ${colourOperations.hue}u: { return turned(color, parameter(view, ${column.hue}u)); }`
        : ''
    }
    default: { return color; }
  }
}`;
}

/** Gaussian blur with reflected borders, of the views that have a sigma. `sharp` is disposed here. */
function blurred(
  backend: WebGPUBackend,
  sharp: TensorInfo,
  table: TensorInfo,
  blurSize: number,
): TensorInfo {
  const [count, height, width, channels] = sharp.shape as [number, number, number, number];
  const radius = (blurSize - 1) / 2;
  const views = makeOutput(backend, sharp.shape);
  dispatch(backend, {
    key: `two-views blur ${sharp.shape} ${blurSize}`,
    threads: count * height * width * channels,
    bindings: [
      { name: 'sharp', tensor: sharp, element: 'f32' },
      { name: 'table', tensor: table, element: 'f32' },
      { name: 'views', tensor: views, element: 'f32', written: true },
    ],
    code: () => `
fn reflected(position: i32, length: i32) -> u32 {
  if (length == 1) { return 0u; }
  let period = 2 * (length - 1);
  let wrapped = ((position % period) + period) % period;
  return u32(min(wrapped, period - wrapped));
}

fn run(thread: u32) {
  let c = thread % ${channels}u;
  let x = i32((thread / ${channels}u) % ${width}u);
  let y = i32((thread / ${width * channels}u) % ${height}u);
  let view = thread / ${height * width * channels}u;
  let sigma = table[view * ${viewColumnCount}u + ${column.sigma}u];
  if (sigma == 0) {
    views[thread] = sharp[thread];
    return;
  }
  var sum = 0f;
  var total = 0f;
  for (var dy = -${radius}; dy <= ${radius}; dy++) {
    let row = (view * ${height}u + reflected(y + dy, ${height})) * ${width}u;
    for (var dx = -${radius}; dx <= ${radius}; dx++) {
      let weight = exp(-f32(dx * dx + dy * dy) / (2 * sigma * sigma));
      sum += weight * sharp[(row + reflected(x + dx, ${width})) * ${channels}u + c];
      total += weight;
    }
  }
  views[thread] = sum / total;
}`,
  });
  backend.disposeData(sharp.dataId);
  return views;
}
