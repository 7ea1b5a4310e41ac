/** @file The arrays of an import, kept until all are there, as labels may come after their images. */
import type { Split } from './folders';
import type { NumberArray } from './number-array';
import { pairArrays, type ImageArray } from './pair-arrays';
import { withinArchive } from './within-archive';

/** Who takes them, and is told what is left out and why. */
export interface ArrayTaker {
  take: (
    images: NumberArray,
    labels: readonly string[] | undefined,
    split: Split | undefined,
  ) => Promise<void>;
  /** Images so far. */
  taken: () => number;
  refuse: (name: string, error: unknown) => void;
  signal?: AbortSignal;
}

interface Refused {
  name: string;
  error: unknown;
}

export class ArrayGroups {
  /** What belongs together: of one archive, by its path, or of all loose files, by nothing. */
  private readonly groups = new Map<string, NumberArray[]>();

  add(group: string, array: NumberArray): void {
    // In an archive of arrays it is called by its key.
    const path = array.path.replace(/\.npy$/i, '');
    const named = { ...array, path, file: group === '' ? array.path : path };
    this.groups.set(group, [...(this.groups.get(group) ?? []), named]);
  }

  /** @throws the signal's reason, once it is aborted */
  async takeAll(taker: ArrayTaker): Promise<void> {
    for (const [group, arrays] of this.groups) {
      const before = taker.taken();
      const refused: Refused[] = [];
      try {
        for (const pair of pairArrays(arrays, group !== '')) await takePair(pair, group, refused, taker);
      } catch (error) {
        taker.signal?.throwIfAborted();
        refused.push({ name: arrays[0]!.file!, error });
      }
      // An archive of which nothing is kept is named itself, once.
      const isWhole = group !== '' && refused.length > 0 && taker.taken() === before;
      for (const { name, error } of isWhole ? refused.slice(0, 1) : refused) {
        taker.refuse(isWhole ? group : name, withinArchive(group, error));
      }
    }
  }
}

async function takePair(
  { images, labels, split, unreadLabels, misfit }: ImageArray,
  group: string,
  refused: Refused[],
  { take, refuse, signal }: ArrayTaker,
): Promise<void> {
  if (unreadLabels) refuse(unreadLabels.path, withinArchive(group, unreadLabels.error));
  try {
    if (misfit) throw misfit;
    await take(images, labels, split);
  } catch (error) {
    signal?.throwIfAborted();
    refused.push({ name: images.file!, error });
  }
}
