import { expect, it } from 'vitest';
import { readBundledManifest } from './bundled-images.test-support';
import { datasetClasses, datasets, isPublic } from './datasets';
import { source as shapes } from './sources/shapes/source';

it('all but a visitor’s own may be given away', () => {
  const kept = datasets.filter(({ name }) => !isPublic({ dataset: { name } }));
  expect(kept.map(({ name }) => name)).toEqual(['own']);
});

it('each says how many classes its labels tell apart', async () => {
  const drawn = await shapes.open({
    split: 'train',
    count: 1,
    seed: 0,
    assetBase: '',
    onProgress: () => undefined,
  });
  const described = datasets.filter(({ name }) => name !== 'own');
  const counted = described.map(({ name }) =>
    name === 'shapes' ? drawn.classNames.length : readBundledManifest(name).classNames.length,
  );
  expect(described.map(({ name }) => datasetClasses({ dataset: { name } }))).toEqual(counted);
  expect(datasetClasses({ dataset: { name: 'own' } })).toBeUndefined();
});
