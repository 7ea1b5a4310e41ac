import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { decode } from 'fast-png';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlaygroundError } from '../../config/playground-error';
import { readSafetensors, writeSafetensors } from '../safetensors';
import type { Files } from './archive';
import { exportRun } from './export-run';
import { exportFormats } from './formats';
import { packagedRun } from './packaged-run.test-support';
import type { PackagedRun } from './pytorch-package';
import { readWeights } from './weights';

const size = { height: 4, width: 6, channels: 3 };
let run: PackagedRun;
let files: Files;

beforeAll(async () => {
  await setBackend('cpu');
  run = await packagedRun({ model: { head: { outputUnits: 2 } } }, size, { training: 5, test: 6 });
  files = await exportRun(run, exportFormats);
});

function headerOf(bytes: Uint8Array): unknown {
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  return JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
}

const text = (name: string) => new TextDecoder().decode(files[name]);
const rows = (name: string, between: string) =>
  text(name)
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(between));

describe('the PyTorch package', () => {
  it('is programs, weights, config, images and what is expected of them', () => {
    const programs = ['check', 'data', 'files', 'loss', 'model', 'optimizer', 'train', 'transforms'];
    const names = Object.keys(files);
    expect(names).toEqual(expect.arrayContaining(programs.map((name) => `${name}.py`)));
    expect(names).toEqual(
      expect.arrayContaining([
        'README.md',
        'notebook.ipynb',
        'requirements.txt',
        'pictures.npz',
        'expected.safetensors',
      ]),
    );
    expect(JSON.parse(text('config.json'))).toEqual(run.config);
    expect(Object.keys(unzipSync(files['pictures.npz']!))).toEqual([
      'images.npy',
      'labels.npy',
      'class_names.npy',
    ]);
  });

  it('says what the network makes of the first test images, in planes, and of training images where those are few', () => {
    const bytes = files['expected.safetensors']!;
    expect(headerOf(bytes)).toMatchObject({
      h: { dtype: 'F32', shape: [11, 64] },
      z: { dtype: 'F32', shape: [11, 2] },
      images: { dtype: 'U8', shape: [11, 3, 4, 6] },
    });
    const planes = bytes.subarray(-11 * 72);
    const { images } = run.test;
    expect(planes[0]).toBe(images[0]);
    expect(planes[24]).toBe(images[1]);
    expect(planes[1]).toBe(images[3]);
    expect(planes[6 * 72]).toBe(run.training.images[0]);
  });
});

describe('weights', () => {
  it.each(['weights.safetensors', 'weights-page.safetensors'])(
    '%s are read back, with the config',
    (name) => {
      expect(readWeights(files[name]!)).toEqual({ config: run.config, tensors: run.tensors });
    },
  );

  it('without a config are refused in a sentence', () => {
    const { tensors } = readSafetensors(files['weights.safetensors']!);
    const wrong: Record<string, string>[] = [{}, { config: '{' }];
    for (const metadata of wrong) {
      const code = 'checkpoint-unreadable' satisfies PlaygroundError['code'];
      expect(() => readWeights(writeSafetensors({ tensors, metadata }))).toThrow(
        expect.objectContaining({ code }) as Error,
      );
    }
  });
});

describe('embeddings', () => {
  it('stand in a table with their labels, in which no class name is a formula', () => {
    const [header, first, second] = rows('embeddings.csv', ',');
    expect(header).toHaveLength(3 + 64 + 2);
    expect(header!.slice(0, 4)).toEqual(['image', 'label', 'class', 'h0']);
    expect(first!.slice(0, 3)).toEqual(['0', '0', 'dark on top']);
    expect(second!.slice(0, 3)).toEqual(['1', '1', "'=bright"]);
  });

  it('have the values of the arrays', () => {
    const z = new Float32Array(files['z.npy']!.slice(-6 * 2 * 4).buffer);
    expect(rows('embeddings.csv', ',')[2]!.slice(-2).map(Number)).toEqual([z[2], z[3]]);
  });
});

describe('the projector’s files', () => {
  it('have one line an image, and names for the columns of the metadata only', () => {
    expect(rows('tensors.tsv', '\t').map((row) => row.length)).toEqual(Array(6).fill(64));
    const metadata = rows('metadata.tsv', '\t');
    expect(metadata[0]).toEqual(['image', 'label', 'class']);
    expect(metadata[2]).toEqual(['1', '1', "'=bright"]);
    expect(metadata).toHaveLength(7);
  });

  it('show the images in a square of places', () => {
    const { width, height, data } = decode(files['sprite.png']!);
    expect([width, height]).toEqual([18, 12]);
    // Image 4 is the second of the second row.
    const at = (4 * 18 + 6) * 3;
    const image = 4 * 72;
    expect([...data.subarray(at, at + 18)]).toEqual([...run.test.images.subarray(image, image + 18)]);
    expect(text('projector_config.pbtxt')).toContain('single_image_dim: 6\n    single_image_dim: 4');
  });
});

describe('without images', () => {
  it('no file shows any, and the network can still be compared, on noise', async () => {
    const without = await exportRun({ ...run, withImages: false }, exportFormats);
    const shown = Object.keys(files).filter((name) => !(name in without));
    expect(shown.toSorted()).toEqual(['pictures.npz', 'sprite.png']);
    const projector = new TextDecoder().decode(without['projector_config.pbtxt']);
    expect(projector).not.toContain('sprite');
    const held = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(firstPlane()) >= 0;
    expect(held(files['expected.safetensors']!)).toBe(true);
    for (const [name, bytes] of Object.entries(without)) expect(held(bytes), name).toBe(false);
    expect(headerOf(without['expected.safetensors']!)).toMatchObject({ images: { shape: [64, 3, 4, 6] } });
  });

  /** Red of the first test image, as the files would have it. */
  function firstPlane(): Uint8Array {
    const { height, width, channels } = size;
    return Uint8Array.from({ length: height * width }, (_, i) => run.test.images[i * channels]!);
  }
});

it('test images are encoded once, however many formats show what comes of them', async () => {
  const represent = vi.fn(run.represent);
  await exportRun({ ...run, represent }, ['embeddings', 'projector']);
  expect(represent).toHaveBeenCalledTimes(1);
});
