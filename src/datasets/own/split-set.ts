/**
 * @file Which images of a set are trained on and which are held back for testing: as its files say, or else a sixth of
 * each class, 2,000 at most, drawn from the seed. In either split any first part has all classes as the whole has them,
 * however the files were sorted.
 */
import { createRandom, type Random } from '../../random/random';
import type { OwnSet } from './own-set';
import { splitCodes } from './own-set';

/** Indices into the set. */
export interface SplitSet {
  train: Uint32Array;
  test: Uint32Array;
}

const heldBack = 1 / 6;
const mostHeldBack = 2000;

type Labelled = Pick<OwnSet, 'count' | 'labels' | 'classNames' | 'splits'>;

/** Without a test split a validation split is tested on; with one it is set aside. */
export function splitSet(set: Labelled, seed: number): SplitSet {
  const coded = (name: (typeof splitCodes)[number]) => {
    const code = splitCodes.indexOf(name);
    return indicesWhere(set.count, (i) => set.splits[i] === code);
  };
  const all = indicesWhere(set.count, () => true);
  const [test, val] = [coded('test'), coded('val')];
  const tested = test.length > 0 ? test : val;
  const trained = [...coded('train'), ...coded(undefined)].sort((a, b) => a - b);
  const random = createRandom(seed, 'split');
  if (tested.length > 0 && trained.length > 0) {
    return { train: mixed(classesOf(trained, set), random), test: mixed(classesOf(tested, set), random) };
  }
  // A set of one image is tested on that.
  if (set.count === 1) return { train: Uint32Array.of(0), test: Uint32Array.of(0) };
  const classes = classesOf(all, set).map((members) => random.shuffle(Uint32Array.from(members)));
  const counts = countsHeldBack(
    classes.map(({ length }) => length),
    set.count,
  );
  return {
    train: mixed(
      classes.map((members, c) => members.subarray(counts[c])),
      random,
    ),
    test: mixed(
      classes.map((members, c) => members.subarray(0, counts[c])),
      random,
    ),
  };
}

function indicesWhere(count: number, holds: (index: number) => boolean): number[] {
  const indices: number[] = [];
  for (let i = 0; i < count; i++) if (holds(i)) indices.push(i);
  return indices;
}

/** Images by class; of a set without classes all in one. */
function classesOf(indices: ArrayLike<number>, { labels, classNames }: Labelled): number[][] {
  const classes: number[][] = Array.from({ length: Math.max(classNames.length, 1) }, () => []);
  for (let i = 0; i < indices.length; i++) classes[labels[indices[i]!]!]!.push(indices[i]!);
  return classes;
}

/** A class of one image is trained on; one image at least is held back, of the largest class. */
function countsHeldBack(sizes: readonly number[], count: number): number[] {
  const fraction = Math.min(heldBack, mostHeldBack / count);
  const counts = sizes.map((size) => (size > 1 ? Math.round(size * fraction) : 0));
  if (counts.some((held) => held > 0)) return counts;
  const largest = sizes.indexOf(Math.max(...sizes));
  return counts.map((held, c) => (c === largest ? 1 : held));
}

/** Each class spread evenly over the whole, its members in random order. */
function mixed(classes: readonly ArrayLike<number>[], random: Random): Uint32Array {
  const places: { index: number; at: number }[] = [];
  for (const members of classes) {
    const order = random.shuffle(Uint32Array.from(members));
    order.forEach((index, rank) => places.push({ index, at: (rank + random.uniform(0, 1)) / order.length }));
  }
  return Uint32Array.from(
    places.sort((a, b) => a.at - b.at),
    ({ index }) => index,
  );
}
