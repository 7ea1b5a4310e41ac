/**
 * @file Which labels belong to which images, where files hold arrays: those of the same split that are as many, and
 * of several the one whose name is most alike.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { folderOf, nameOf } from './entry';
import { splitNamed, splitWithin, wordsOf, type Split } from './folders';
import { labelsOf, looksLikeImages, noImages, type NumberArray } from './number-array';

export interface ImageArray {
  images: NumberArray;
  /** One an image; undefined where there are none. */
  labels: readonly string[] | undefined;
  split: Split | undefined;
  /** Labels that are none, as several of one image are. */
  unreadLabels?: { path: string; error: PlaygroundError };
  /** Why these images are left out. */
  misfit?: PlaygroundError;
}

/**
 * @param hasKeys they lie in one archive, by their keys: what is called neither label nor anything of the kind, and is
 * not as long as the images are, may be anything
 * @returns with `import-label-count` where there are labels, but not as many
 * @throws PlaygroundError `import-shape` where nothing holds images
 */
export function pairArrays(arrays: readonly NumberArray[], hasKeys = false): ImageArray[] {
  const images = arrays.filter(looksLikeImages);
  const others = arrays.filter((array) => !looksLikeImages(array));
  if (images.length === 0) throw noImages(arrays[0]!);
  const splits = new Map(arrays.map((array) => [array, splitOfArray(array.path)]));
  // As Keras saves (x_train, y_train, x_test, y_test) without names.
  if (images.length === 2 && images.every(isNameless)) {
    splits.set(images[0]!, 'train').set(images[1]!, 'test');
    const within = others.filter(isNameless);
    if (within.length === 2) splits.set(within[0]!, 'train').set(within[1]!, 'test');
  }
  const free = new Set(others);
  return images.map((array) => {
    const split = splits.get(array);
    const among = [...free].filter((other) => splits.get(other) === split);
    const count = array.shape[0]!;
    const fitting = among.filter(({ shape }) => shape[0] === count);
    const named = fitting.filter(isNamedLabels);
    const chosen = mostAlike(array.path, named.length > 0 ? named : fitting);
    if (!chosen) {
      const labels = among.filter((other) => !hasKeys || isNamedLabels(other) || isNameless(other));
      const wrong = mostAlike(array.path, labels);
      const kept: ImageArray = { images: array, labels: undefined, split };
      return wrong ? { ...kept, misfit: otherCount(array, wrong) } : kept;
    }
    free.delete(chosen);
    try {
      return { images: array, labels: labelsOf(chosen), split };
    } catch (error) {
      if (!(error instanceof PlaygroundError)) throw error;
      return {
        images: array,
        labels: undefined,
        split,
        unreadLabels: { path: chosen.file ?? chosen.path, error },
      };
    }
  });
}

function otherCount({ path, file = path, shape }: NumberArray, labels: NumberArray): PlaygroundError {
  const [images, found] = [shape[0]!, labels.shape[0] ?? 0];
  return new PlaygroundError('import-label-count', { file, images, labels: found });
}

/** As NumPy calls what was given no name. */
function isNameless({ path }: NumberArray): boolean {
  return /^arr_\d+$/.test(nameOf(path));
}

/** Beside others that are as many, such as numbers or names of the images. */
function isNamedLabels({ path }: NumberArray): boolean {
  const words = wordsOf(nameOf(path));
  const isLabel = words.some((word) =>
    /^(y|labels?|lbls?|targets?|class|classes|categor(y|ies))$/.test(word),
  );
  return isLabel && !words.some((word) => /^names?$/.test(word));
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
