/** @file Which full sets `npm run datasets` has built, for the build of the page and for commands that count steps. */
import { existsSync, readFileSync } from 'node:fs';

/** Training images by the name of the set. */
export function fullSets(): Record<string, number> {
  return Object.fromEntries(
    ['cifar10', 'mnist', 'fashion-mnist'].flatMap((name) => {
      const path = `public/datasets/${name}/full/manifest.json`;
      if (!existsSync(path)) return [];
      const { splits } = JSON.parse(readFileSync(path, 'utf8')) as {
        splits: { train: { labels: readonly number[] } };
      };
      return [[name, splits.train.labels.length]];
    }),
  );
}
