import { describe, expect, it } from 'vitest';
import { isHidden, isLitter, placesOf } from './folders';

const labels = (paths: string[], others?: string[]) => placesOf(paths, others).map(({ label }) => label);

describe('a path', () => {
  it('says the class where images lie in several folders, read or not', () => {
    expect(labels(['a/cat/1.png', 'a/cat/2.png'])).toEqual([undefined, undefined]);
    expect(labels(['a/cat/1.png', 'a/cat/2.png'], ['a/dog/3.png'])).toEqual(['cat', 'cat']);
  });

  it('says train of a class where others lie beside it, and of a split else', () => {
    expect(labels(['car/1.png', 'train/2.png', 'bus/3.png'])).toEqual(['car', 'train', 'bus']);
    const within = ['train/car/1.png', 'train/train/2.png', 'test/car/3.png'];
    expect(placesOf(within)).toEqual([
      { split: 'train', label: 'car' },
      { split: 'train', label: 'train' },
      { split: 'test', label: 'car' },
    ]);
    expect(placesOf(['train/1.png', 'test/cat/2.png', 'more/3.png'])[0]!.split).toBe('train');
  });

  it('is hidden where a part of it begins with a dot', () => {
    expect(['.a/1.png', 'cat/.1.png', '.ipynb_checkpoints/1.png'].map(isHidden)).toEqual([true, true, true]);
    expect(['./a/1.png', 'a/../1.png', 'a.b/c.png'].map(isHidden)).toEqual([false, false, false]);
  });

  it('is litter where systems have left it', () => {
    expect(['__MACOSX/a/1.png', 'a/@eaDir/1.png', 'a/Thumbs.db'].map(isLitter)).toEqual([true, true, true]);
    expect(isLitter('a/1.png')).toBe(false);
  });
});
