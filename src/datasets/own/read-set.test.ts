import { createHash } from 'node:crypto';
import { encode } from 'fast-png';
import { beforeEach, describe, expect, it } from 'vitest';
import { source } from '../sources/own/source';
import type { Entry } from '../formats/entry';
import { holdSet } from './held-sets';
import { lookersHere } from './lookers';
import type { ClassEdits } from './class-edits';
import type { OwnSet } from './own-set';
import { ReadSet } from './read-set';

const settings = { imageSize: '28', fit: 'centre-crop', ground: 'white', invert: false } as const;
const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

function png(path: string, value: number): Entry {
  const data = new Uint8Array(30 * 20 * 3).map((_, i) => (i % 3 === 0 ? value : 9));
  const bytes = Uint8Array.from(encode({ width: 30, height: 20, channels: 3, data }));
  return { path, open: () => Promise.resolve(bytes) };
}
const files = ['cat/a', 'cat/b', 'dog/a', 'dog/b', 'frog/a'].map((path, i) => png(`${path}.png`, 20 * i));

const read = (entries: readonly Entry[]) =>
  ReadSet.from(
    {
      files: entries,
      yieldToTasks: () => Promise.resolve(),
    },
    lookersHere(() => Promise.reject(new Error('no other format here')), digest),
    settings,
    digest,
    () => 0,
  );
const setOf = async (entries: readonly Entry[], edits: ClassEdits = {}) =>
  (await read(entries)).toSet('mine', edits);
const labelsOf = ({ labels, classNames }: OwnSet) => Array.from(labels, (label) => classNames[label]);

describe('files that are read', () => {
  it('become equal images with their classes, known by the content that was inspected', async () => {
    const one = await read(files);
    const set = await one.toSet('mine', {});
    expect(set).toMatchObject({ name: 'mine', count: 5, size: { height: 28, width: 28, channels: 3 } });
    expect(labelsOf(set)).toEqual(['cat', 'cat', 'dog', 'dog', 'frog']);
    expect(set.identity).toEqual({ ...settings, setSha256: one.inspection.setSha256 });
    expect([...set.images.slice(0, 3), ...set.images.slice(-3)]).toEqual([0, 9, 9, 80, 9, 9]);
  });

  it('may have classes renamed, merged and left out, which makes another set of them', async () => {
    const edited = await setOf(files, { cat: 'pet', dog: 'pet', frog: null });
    expect([edited.classNames, edited.count]).toEqual([['pet'], 4]);
    const renamed = await setOf(files.slice(0, 4), { cat: 'pet', dog: 'pet' });
    expect(edited.identity).toEqual(renamed.identity);
    const asThey = await setOf(files);
    expect(edited.identity.setSha256).not.toBe(asThey.identity.setSha256);
  });

  it('that name a validation split beside a test split leave it out of both', async () => {
    const paths = ['train/a', 'train/b', 'train/c', 'val/d', 'test/e'];
    const finding = (await read(paths.map((path, i) => png(`${path}.png`, i)))).finding();
    expect([finding.trainingImages, finding.testImages]).toEqual([3, 1]);
  });

  it('without folders have no classes', async () => {
    const set = await setOf([png('a.png', 1), png('b.png', 2)]);
    expect([set.classNames, [...set.labels]]).toEqual([[], [0, 0]]);
  });

  it('that lie beside folders have a class of their own, and count as what they are', async () => {
    const mixed = [...files, png('loose.png', 200)];
    const one = await read(mixed);
    const set = await one.toSet('mine', {});
    expect(labelsOf(set).at(-1)).toBe('?');
    expect(set.identity.setSha256).toBe(one.inspection.setSha256);
  });

  it('of more than 256 classes have labels of two bytes', async () => {
    const set = await setOf(Array.from({ length: 300 }, (_, i) => png(`c${i}/a.png`, i % 256)));
    expect(set.labels).toBeInstanceOf(Uint16Array);
    expect(labelsOf(set)[299]).toBe('c299');
  });
});

describe('the dataset of one’s own images', () => {
  let set: OwnSet;
  beforeEach(async () => {
    const many = Array.from({ length: 12 }, (_, i) => png(`${i < 6 ? 'cat' : 'dog'}/${i}.png`, 10 * i));
    set = await setOf(many);
    holdSet(set);
  });
  let contentHash: string | undefined;
  const open = (split: 'train' | 'test', count: number, setSha256 = set.identity.setSha256) =>
    source.open({
      ...{ split, count, seed: 0, assetBase: '', onProgress: (told) => (contentHash = told.contentHash) },
      settings: { ...settings, setSha256 },
    });

  it('gives both splits, each image with its label', async () => {
    const [train, test] = [await open('train', 100), await open('test', 100)];
    expect(contentHash).toBe(set.identity.setSha256);
    expect([train.count, test.count, train.available()]).toEqual([10, 2, 10]);
    for (const { images, labels, count } of [train, test])
      for (let i = 0; i < count; i++) expect(labels[i]).toBe(images[i * 2352]! < 60 ? 0 : 1);
    expect((await open('train', 4)).images).toEqual(train.images.slice(0, 4 * 2352));
  });

  it('says so where nothing was chosen, or what was chosen is gone', async () => {
    await expect(open('train', 4, '')).rejects.toMatchObject({ code: 'own-set-none' });
    await expect(open('train', 4, 'ab'.repeat(32))).rejects.toMatchObject({
      code: 'own-set-gone',
      parameters: { size: 28 },
    });
  });
});
