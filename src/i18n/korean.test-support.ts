/** @file What can be checked of Korean sentences without reading them. Values that are put in stand as `{{name}}`. */
import { namesOf } from '../config/member';
import { encoders } from '../encoders/encoders';

/** Written alike in both languages: of methods, data, file formats, keys, functions, and values of settings. */
const namesInKorean = new Set(
  `SimCLR SimCSE Gao NT-Xent NT-Logistic InfoNCE k-NN RankMe UMAP PCA CIFAR-10 MNIST ResNet-18 ResNet-50 Adam AdamW LARS SGD
  WebGPU WebAssembly JavaScript GPU CPU PNG JPEG WebP GIF BMP AVIF HEIC TIFF SVG XL PDF ZIP Enter Esc Escape Shift MB ms ln max nat true false
  https localhost backend safetensors`
    .split(/\s+/)
    .concat(namesOf(encoders)),
);
/** Always end in a percent sign, which is read 퍼센트. */
const percentages = new Set(['fraction', 'kept', 'other', 'same']);

/** Names of the values that are put in, in alphabetical order. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
}

/** Words that ought to be Korean. */
export function latinWords(text: string): string[] {
  const words = text.replaceAll(/\{\{\w+\}\}|<\/?\w+\/?>/g, '').match(/[A-Za-z][\w-]+/g) ?? [];
  return words.filter((word) => !namesInKorean.has(word));
}

/** Particles whose form depends on a value that is put in, and those that leave their form open. */
export function unfitParticles(text: string): string[] {
  const open = text.match(/\((은|는|이|가|을|를|과|와|으|이라)\)/g) ?? [];
  const after = text.matchAll(
    /\{\{(\w+)\}\}(은|는|이|가|을|를|과|와|로|으로|이?라고|이?라는|이?여야)(?=[ .,])/g,
  );
  return [...open, ...[...after].filter(([, name]) => !percentages.has(name!)).map(([whole]) => whole)];
}
