/**
 * @file `npm run datasets -- [NAME…]`: fetches CIFAR-10, MNIST and Fashion-MNIST as they are published and writes all of their
 * images into public/datasets/NAME/full, from where the page then offers them. `--bundled` writes the first ones anew,
 * which the repository holds. The only command that fetches images.
 */
import { reasonOf } from '../src/config/playground-error';
import { BadOption, exitWith } from './bad-option';
import { readOptions } from './read-options';
import { cifar10 } from './sets/cifar10';
import { fashionMnist } from './sets/fashion-mnist';
import { mnist } from './sets/mnist';
import { writeSet } from './sets/write-set';

const sets = [cifar10, mnist, fashionMnist];

await exitWith(async () => {
  const names: string[] = [];
  const { from, bundled } = readOptions(
    'datasets',
    process.argv.slice(2),
    {
      from: ['DIR', 'a folder with the published files of the one set that is named'],
      bundled: ['', 'write the first images again, as the repository holds them'],
    },
    process.env,
    names,
  );
  const all = sets.map(({ manifest }) => manifest.name);
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new BadOption(`There is no set ${unknown}; choose of ${all.join(', ')}`);
  if (from && names.length !== 1) throw new BadOption('--from needs the name of one set before it');
  const wanted = sets.filter(({ manifest }) => names.length === 0 || names.includes(manifest.name));
  let failures = 0;
  for (const set of wanted) {
    const { title } = set.manifest.source;
    try {
      console.log(`${title} …`);
      const { folder, bytes } = await writeSet(set, bundled ? 'bundled' : 'full', from?.at(-1));
      console.log(`  ${(bytes / 1e6).toFixed(0)} MB, listed in ${folder}`);
    } catch (error) {
      failures++;
      console.error(`${reasonOf(error)}.`);
    }
  }
  return failures > 0 ? 1 : 0;
});
