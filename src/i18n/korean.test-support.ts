/**
 * @file What can be checked of Korean sentences without reading them. Values that are put in stand as `{{name}}`, or
 * as `{{name, 을/를}}` with the particle that follows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../config/member';
import { encoders } from '../encoders/encoders';

/** Written alike in both languages: of methods, data, file formats, keys, functions, and values of settings. */
const namesInKorean = new Set(
  `SimCLR SimCSE Gao NT-Xent NT-Logistic InfoNCE k-NN RankMe UMAP PCA CIFAR-10 ImageNet MNIST Fashion-MNIST ResNet-18 ResNet-50 Adam AdamW LARS SGD
  WebGPU WebAssembly JavaScript GPU CPU PNG JPEG WebP GIF BMP CSV AVIF HEIC TIFF SVG XL PDF ZIP Enter Esc Escape Shift MB ms exp ln max nat true false
  PyTorch Python TensorBoard
  https localhost backend safetensors anchor negative
  QR IDX CIFAR Parquet zip tar gz npy npz uint8 cifar-10-binary`
    .split(/\s+/)
    .concat(namesOf(encoders)),
);

/** Names of the values that are put in, in alphabetical order. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)(?:, [^}]+)?\}\}/g)].map(([, name]) => name!).sort();
}

/** Words that ought to be Korean. */
export function latinWords(text: string): string[] {
  const words = text.replaceAll(/\{\{.+?\}\}|<\/?\w+\/?>/g, '').match(/[A-Za-z][\w-]+/g) ?? [];
  return words.filter((word) => !namesInKorean.has(word));
}

/** A value with a particle right after it, which may not fit; and particles that leave their form open. */
export function unfitParticles(text: string): string[] {
  return (
    text.match(
      /\((은|는|이|가|을|를|과|와|으|이라)\)|\{\{\w+\}\}(은|는|이|가|을|를|과|와|로|으로|이?라고|이?라는|이?여야)(?=[ .,])/g,
    ) ?? []
  );
}

/** Every Korean sentence in the page's code, with the file that says it; readers of formats know other programs' words. */
export function koreanTexts(): { file: string; text: string }[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!datasets[\\/]formats)(?=.*(?<!\.test|\.test-support)\.tsx?$)/.test(file))
    .map((file) => join('src', file));
  return [...files, 'index.html'].flatMap((file) =>
    (readFileSync(file, 'utf8').match(/'[^'\n]*[가-힣][^'\n]*'|`[^`]*[가-힣][^`]*`/g) ?? []).map((text) => ({
      file,
      text,
    })),
  );
}
