/**
 * @file Which labels belong to which images, where files hold arrays: those of the same split that are as many, and
 * of several the one whose name is most alike.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { folderOf, nameOf } from './entry';
import { splitNamed, splitWithin, type Split } from './folders';
import { labelsOf, looksLikeImages, type NumberArray } from './number-array';

export interface ImageArray {
  images: NumberArray;
  /** One an image; undefined where there are none. */
  labels: readonly string[] | undefined;
  split: Split | undefined;
  /** Labels that are none, as several of one image are. */
  unreadLabels?: { path: string; error: PlaygroundError };
}

/** @throws PlaygroundError `import-label-count`, or `import-shape` where nothing holds images */
export function pairArrays(arrays: readonly NumberArray[]): ImageArray[] {
  const images = arrays.filter(looksLikeImages);
  const others = arrays.filter((array) => !looksLikeImages(array));
  if (images.length === 0) {
    const [array] = arrays as [NumberArray];
    throw new PlaygroundError('import-shape', { file: array.path, shape: array.shape.join(' × ') });
  }
  const splits = new Map(arrays.map((array) => [array, splitOfArray(array.path)]));
  // As Keras saves (x_train, y_train, x_test, y_test) without names.
  if (images.length === 2 && images.every(({ path }) => /^arr_\d+$/.test(nameOf(path)))) {
    splits.set(images[0]!, 'train').set(images[1]!, 'test');
    const within = others.filter(({ path }) => /^arr_\d+$/.test(nameOf(path)));
    if (within.length === 2) splits.set(within[0]!, 'train').set(within[1]!, 'test');
  }
  const free = new Set(others);
  return images.map((array) => {
    const split = splits.get(array);
    const among = [...free].filter((other) => splits.get(other) === split);
    const count = array.shape[0]!;
    const fitting = among.filter(({ shape }) => shape[0] === count);
    const chosen = mostAlike(array.path, fitting);
    if (!chosen) {
      const wrong = mostAlike(array.path, among);
      if (!wrong) return { images: array, labels: undefined, split };
      throw new PlaygroundError('import-label-count', {
        file: array.path,
        images: count,
        labels: wrong.shape[0] ?? 0,
      });
    }
    free.delete(chosen);
    try {
      return { images: array, labels: labelsOf(chosen), split };
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      return { images: array, labels: undefined, split, unreadLabels: { path: chosen.path, error } };
    }
  });
}

function splitOfArray(path: string): Split | undefined {
  const folder = folderOf(path)
    .split('/')
    .map(splitNamed)
    .findLast((split) => split !== undefined);
  return splitWithin(nameOf(path)) ?? folder;
}

/** By the length of what the paths have in common at their start. */
function mostAlike(path: string, arrays: readonly NumberArray[]): NumberArray | undefined {
  const common = (other: string) => {
    let i = 0;
    while (i < path.length && path[i] === other[i]) i++;
    return i;
  };
  return arrays.toSorted((a, b) => common(b.path) - common(a.path))[0];
}
