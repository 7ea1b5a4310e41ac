import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  backend,
  conv2d,
  getBackend,
  matMul,
  memory,
  setBackend,
  tensor2d,
  tensor4d,
  tidy,
  variableGrads,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ntXent } from '../../losses/nt-xent/loss';
import { batchNorm } from '../../layers/batch-norm';
import { dense } from '../../layers/dense';
import { globalAveragePool } from '../../layers/global-average-pool';
import { convolveUpsampled } from '../../layers/upsampled-convolution';
import { weightFrom } from '../../layers/weight';
import { createRandom, type Random } from '../../random/random';
import { installCpuKernels } from '../cpu/install';
import { startOnAdapter } from './start-webgpu.test-support';
import { subgroupSize } from './subgroup-tile';
import { preferVariant } from './autotune';
import { largestDifference, normals, valueAndGradients, type Case } from './value-and-gradients.test-support';

beforeAll(async () => {
  await startOnAdapter();
  installCpuKernels();
});

interface NamedCase extends Case {
  label: string;
}

async function evaluateOn(backend: string, of: Case, seed: number): Promise<Float32Array[]> {
  await setBackend(backend);
  expect(getBackend()).toBe(backend);
  return valueAndGradients(of, seed);
}

async function expectEqualToTextbook(cases: NamedCase[]): Promise<void> {
  const before = memory().numTensors;
  for (const [seed, one] of cases.entries()) {
    const expected = await evaluateOn('cpu', one, seed);
    const got = await evaluateOn('webgpu', one, seed);
    expected.forEach((values, i) => {
      expect(largestDifference(values, got[i]!), `${one.label}, result ${i}`).toBeLessThan(2e-5);
    });
  }
  expect(memory().numTensors).toBe(before);
}

/** Odd counts and multiples of four, both often. */
const channels = (random: Random) => random.integer(1, 9) * (random.chance(0.5) ? 4 : 1);

function drawn(count: number, use: string, draw: (random: Random) => NamedCase): NamedCase[] {
  const random = createRandom(11, use);
  return Array.from({ length: count }, () => draw(random));
}

/** @param inChannels so many, or as many as are drawn; outChannels and width likewise */
const convolutionCases = (count: number, inChannels?: number, outChannels?: number, width?: number) =>
  drawn(count, `convolution${inChannels ?? ''}`, (random) => {
    const size = random.integer(1, 3);
    const stride = random.integer(1, 3);
    const padding = random.chance(0.5) ? 'same' : 'valid';
    const cin = inChannels ?? channels(random);
    const x = [random.integer(1, 4), random.integer(size, 12), width ?? random.integer(size, 12), cin];
    const kernel = [size, size, cin, outChannels ?? channels(random)];
    return {
      inputs: [x, kernel],
      run: (a, b) => conv2d(a as Tensor4D, b as Tensor4D, stride, padding),
      label: `x [${x}], kernel [${kernel}], stride ${stride}, ${padding}`,
    };
  });

const normCases = (count: number) =>
  drawn(count, 'batch norm', (random) => {
    const x = [random.integer(2, 5), random.integer(1, 9), random.integer(1, 9), channels(random)];
    const relu = random.chance(0.5);
    const shortcut = random.chance(0.5);
    const c = [x[3]!];
    return {
      inputs: shortcut ? [x, c, c, x] : [x, c, c],
      run: (a, gamma, beta, residual?: Tensor) =>
        batchNorm(a, gamma, beta, { relu, ...(residual && { residual }) }),
      label: `x [${x}], relu ${relu}, shortcut ${shortcut}`,
    };
  });

const denseCases = (count: number) =>
  drawn(count, 'dense', (random) => {
    const [n, i, o] = [random.integer(1, 20), channels(random), channels(random)];
    const relu = random.chance(0.5);
    return {
      inputs: [[n, i], [i, o], [o]],
      run: (x, kernel, bias) => dense(x as Tensor2D, kernel, bias, { relu }),
      label: `[${n}, ${i}] × [${i}, ${o}], relu ${relu}`,
    };
  });

const productCases = (count: number) =>
  drawn(count, 'product', (random) => {
    const [m, k, n] = [channels(random), channels(random), channels(random)];
    const [transposeA, transposeB] = [random.chance(0.5), random.chance(0.5)];
    const batch = random.integer(1, 3);
    const a = [batch, ...(transposeA ? [k, m] : [m, k])];
    const b = [batch, ...(transposeB ? [n, k] : [k, n])];
    return {
      inputs: [a, b],
      run: (x, y) => matMul(x, y, transposeA, transposeB),
      label: `[${a}] × [${b}], transposed ${transposeA} ${transposeB}`,
    };
  });

describe('on WebGPU, value and gradients equal the textbook on random shapes:', () => {
  it('convolutions', async () => {
    await expectEqualToTextbook(convolutionCases(7));
  });

  it('convolutions of images made twice as large', async () => {
    await expectEqualToTextbook(
      drawn(3, 'upsampled', (random) => {
        const inputs = channels(random);
        const x = [2, random.integer(1, 6), random.integer(1, 6), inputs];
        const kernel = [3, 3, inputs, channels(random)];
        return {
          inputs: [x, kernel],
          run: (a, b) => convolveUpsampled(a as Tensor4D, b),
          label: `x [${x}], kernel [${kernel}]`,
        };
      }),
    );
  });

  it('a kernel’s gradient that many shares of the positions add to', async () => {
    await expectEqualToTextbook(
      [3, 4].map((channels) => {
        const inputs = [
          [40, 12, 12, channels],
          [3, 3, channels, 20],
        ];
        return {
          inputs,
          run: (x, kernel) => conv2d(x as Tensor4D, kernel as Tensor4D, 1, 'same'),
          label: `x [${inputs[0]}], kernel [${inputs[1]}]`,
        };
      }),
    );
  });

  it('batch norm, with and without shortcut and ReLU', async () => {
    await expectEqualToTextbook(normCases(6));
  });

  it('dense layers', async () => {
    await expectEqualToTextbook(denseCases(6));
  });

  it('matrix products, batched and transposed', async () => {
    await expectEqualToTextbook(productCases(8));
  });

  it('global average pooling', async () => {
    await expectEqualToTextbook(
      drawn(6, 'pool', (random) => {
        const x = [random.integer(1, 5), random.integer(1, 9), random.integer(1, 9), channels(random)];
        return { inputs: [x], run: (a) => globalAveragePool(a as Tensor4D), label: `[${x}]` };
      }),
    );
  });

  it('NT-Xent, from one pair and from a temperature that overflows e^(s/τ)', async () => {
    await expectEqualToTextbook(
      drawn(6, 'nt-xent', (random) => {
        const z = [2 * random.integer(1, 40), random.integer(2, 80)];
        const temperature = random.chance(0.3) ? 0.005 : random.uniform(0.05, 1);
        return {
          inputs: [z],
          run: (a) => ntXent(a as Tensor2D, temperature),
          label: `z [${z}], temperature ${temperature}`,
        };
      }),
    );
  });
});

/** How many of each are tried. Workgroup memory takes a software GPU seconds a shader, and is one code for both. */
it.each([
  { name: '8×4', convolutions: 1, products: 1, layers: 1, norms: 0 },
  { name: '4×2', convolutions: 1, products: 1, layers: 1, norms: 0 },
  { name: 'workgroup memory 32', convolutions: 1, products: 0, layers: 1, norms: 5 },
  { name: 'workgroup memory 64', convolutions: 0, products: 1, layers: 0, norms: 0 },
  { name: 'subgroups', convolutions: 1, products: 1, layers: 1, norms: 0 },
])('products, convolutions, dense layers and batch norm by $name equal the textbook too', async (rival) => {
  const { name, convolutions, products, layers, norms } = rival;
  await setBackend('webgpu');
  const webgpu = backend() as WebGPUBackend;
  // Real cards may have none of one size; the one that a processor plays is known.
  if (webgpu.device.adapterInfo.architecture === 'swiftshader') expect(subgroupSize(webgpu)).toBe(4);
  preferVariant(webgpu, name);
  await expectEqualToTextbook([
    ...convolutionCases(convolutions),
    ...productCases(products),
    ...denseCases(layers),
    ...normCases(norms),
  ]);
  preferVariant(webgpu, undefined);
});

/** Lines of 16 positions are taken by whole tiles, others are not. */
it.each([
  ['8×8', 20, 32, 16],
  ['8×4', 3, 16, 16],
  ['8×4', 16, 20, undefined],
  ['1×4', 16, 16, 16],
  ['1×4', 32, 48, undefined],
  ['1×1', 3, 16, 16],
  ['1×1', 1, 32, undefined],
])(
  'tiles of %s that are spread convolve %d channels to %d, over a width of %s, as the textbook does',
  async (tile, inChannels, outChannels, width) => {
    await setBackend('webgpu');
    const webgpu = backend() as WebGPUBackend;
    preferVariant(webgpu, `${tile} spread`);
    await expectEqualToTextbook(convolutionCases(3, inChannels, outChannels, width));
    preferVariant(webgpu, undefined);
  },
);

it('a tensor above what the device can bind is refused with a sentence', async () => {
  await setBackend('webgpu');
  const before = memory().numTensors;
  const huge = (): unknown =>
    tidy(() => {
      const x = tensor2d(new Float32Array(2 ** 16), [2 ** 16, 1]);
      return matMul(x, x, false, true);
    });
  expect(huge).toThrow(/needs 16384 MB, more than the \d+ MB/);
  expect(memory().numTensors).toBe(before);
});

it('the gradient of the whole chain reaches every weight', async () => {
  await setBackend('webgpu');
  const random = createRandom(2);
  const kernel = weightFrom('kernel', [3, 3, 3, 8], normals(random, [3, 3, 3, 8]));
  const { value, grads: gradients } = tidy(() =>
    variableGrads(() => {
      const x = tensor4d(normals(random, [8, 8, 8, 3]), [8, 8, 8, 3]);
      const y = conv2d(x, kernel.variable as Tensor as Tensor4D, 2, 'same');
      return ntXent(globalAveragePool(y), 0.5);
    }),
  );
  const values = await gradients[kernel.variable.name]!.data();
  expect(values.every((entry) => entry !== 0)).toBe(true);
  value.dispose();
  gradients[kernel.variable.name]!.dispose();
  kernel.variable.dispose();
});
