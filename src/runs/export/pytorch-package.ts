/**
 * @file The PyTorch package: a run's weights, config and images beside Python files that read them, for whoever
 * outgrows one machine. The same Python files for all runs (`pytorch/`).
 */
import type { RunConfig } from '../../config/run-config';
import { imageLength } from '../../datasets/dataset';
import { plainImages, type Representations } from '../../evaluate/representations';
import { createRandom } from '../../random/random';
import type { State } from '../../tensor/state';
import { writeSafetensors } from '../safetensors';
import { zipped, type Files } from './archive';
import { inPlanes, type Pictures } from './images';
import { numpyArray, numpyTexts } from './npy';
import { writeTorchWeights } from './weights';

/** Of which the package says what the network makes of them. */
const expectedImages = 64;

const programs = import.meta.glob<string>(
  ['./pytorch/*.py', './pytorch/README.md', './pytorch/notebook.ipynb', './pytorch/requirements.txt'],
  {
    query: '?raw',
    import: 'default',
  },
);

export interface PackagedRun {
  config: RunConfig;
  /** Of encoder and head. */
  tensors: State['tensors'];
  /** What it is trained on. */
  training: Pictures;
  test: Pictures;
  /** Without, whatever shows images is left out. */
  withImages: boolean;
  /** h and z in inference mode. */
  represent: (images: ReturnType<typeof plainImages>) => Promise<Representations>;
}

export async function pytorchPackage({
  config,
  tensors,
  training,
  test,
  withImages,
  represent,
}: PackagedRun): Promise<Files> {
  const shown = withImages ? firstOf(test, training) : noiseLike(test);
  const { count } = shown;
  const { h, z } = await represent(plainImages(shown, count));
  const { height, width, channels } = shown.size;
  const expected = writeSafetensors({
    tensors: {
      images: { shape: [count, channels, height, width], values: inPlanes(shown, count) },
      h: { shape: [count, h.size], values: h.values },
      z: { shape: [count, z.size], values: z.values },
    },
    metadata: { format: 'pt' },
  });
  return {
    ...(await pythonFiles()),
    'config.json': new TextEncoder().encode(`${JSON.stringify(config, null, 2)}\n`),
    'weights.safetensors': writeTorchWeights({ config, tensors }),
    'expected.safetensors': expected,
    ...(withImages && { 'pictures.npz': pictureArchive(training) }),
  };
}

type Shown = Pick<Pictures, 'images' | 'size' | 'count'>;

/** Of the test images, and where they are few of the training images. */
function firstOf({ images, size, count }: Shown, training: Shown): Shown {
  const length = imageLength(size);
  const tested = images.subarray(0, Math.min(expectedImages, count) * length);
  const others = training.images.subarray(
    0,
    Math.min(expectedImages - tested.length / length, training.count) * length,
  );
  const all = new Uint8Array(tested.length + others.length);
  all.set(tested);
  all.set(others, tested.length);
  return { images: all, size, count: all.length / length };
}

/** In the place of images that stay where they are: a network can be compared on anything. */
function noiseLike({ size }: Shown): Shown {
  const random = createRandom(0, 'noise');
  const images = Uint8Array.from({ length: expectedImages * imageLength(size) }, () =>
    random.integer(0, 255),
  );
  return { images, size, count: expectedImages };
}

async function pythonFiles(): Promise<Files> {
  const entries = await Promise.all(
    Object.entries(programs).map(async ([path, read]) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return [name, new TextEncoder().encode(await read())] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** What `numpy.load` reads: arrays by name. */
function pictureArchive({ images, labels, size, count, classNames }: Pictures): Uint8Array {
  const { height, width, channels } = size;
  return zipped(
    {
      'images.npy': numpyArray(images.subarray(0, count * height * width * channels), [
        count,
        height,
        width,
        channels,
      ]),
      'labels.npy': numpyArray(labels.subarray(0, count), [count]),
      'class_names.npy': numpyTexts(classNames),
    },
    { compressed: false },
  );
}
