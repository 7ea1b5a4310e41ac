/**
 * @file h and z of images with their labels: as NumPy's arrays, as a table, and for TensorBoard's projector
 * (tensorboard.plugins.projector: tensors.tsv without a header, metadata.tsv with one, a sprite of the images).
 */
import type { Representations } from '../../evaluate/representations';
import type { Files } from './archive';
import { textCell, toCsv } from './csv';
import { spriteOf, type Pictures } from './images';
import { numpyArray, numpyTexts } from './npy';

/** Images of the test split, and what the network makes of them. */
export interface Embedded extends Pictures {
  /** f32 [count, d] and [count, k]. */
  representations: Representations;
  /** Without, only what the network makes of them is written. */
  withImages: boolean;
}

/** `h.npy`, `z.npy`, `labels.npy`, `class_names.npy`, and all of it as `embeddings.csv`. */
export function embeddingFiles(embedded: Embedded): Files {
  const { labels, count, classNames, representations } = embedded;
  const { h, z } = representations;
  const header = [
    'image',
    'label',
    'class',
    ...Array.from({ length: h.size }, (_, i) => `h${i}`),
    ...Array.from({ length: z.size }, (_, i) => `z${i}`),
  ];
  const rows = Array.from({ length: count }, (_, i) => [
    i,
    labels[i],
    classNames[labels[i]!] ?? '',
    ...rowOf(h, i),
    ...rowOf(z, i),
  ]);
  return {
    'h.npy': numpyArray(h.values, [count, h.size]),
    'z.npy': numpyArray(z.values, [count, z.size]),
    'labels.npy': numpyArray(labels.subarray(0, count), [count]),
    'class_names.npy': numpyTexts(classNames),
    'embeddings.csv': encoded(toCsv([header, ...rows])),
  };
}

/** Of h. `projector_config.pbtxt` is what `tensorboard --logdir` of the folder looks for. */
export function projectorFiles(embedded: Embedded): Files {
  const { labels, count, classNames, size, representations, withImages } = embedded;
  const { h } = representations;
  const lines = (rows: readonly (readonly (string | number)[])[]) =>
    encoded(rows.map((row) => `${row.join('\t')}\n`).join(''));
  const names = classNames.map((name) => textCell(name.replaceAll(/[\t\r\n]/g, ' ')));
  const sprite = `  sprite {
    image_path: "sprite.png"
    single_image_dim: ${size.width}
    single_image_dim: ${size.height}
  }
`;
  const config = `embeddings {
  tensor_name: "h"
  tensor_path: "tensors.tsv"
  metadata_path: "metadata.tsv"
${withImages ? sprite : ''}}
`;
  const metadata = Array.from({ length: count }, (_, i) => [i, labels[i]!, names[labels[i]!] ?? '']);
  return {
    'tensors.tsv': lines(Array.from({ length: count }, (_, i) => rowOf(h, i))),
    'metadata.tsv': lines([['image', 'label', 'class'], ...metadata]),
    ...(withImages && { 'sprite.png': spriteOf(embedded) }),
    'projector_config.pbtxt': encoded(config),
  };
}

function rowOf({ values, size }: Representations['h'], row: number): number[] {
  return Array.from(values.subarray(row * size, (row + 1) * size));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
