import { describe, expect, it } from 'vitest';
import { LabelTables } from './label-tables';

function tables(files: Record<string, string>): LabelTables {
  const found = new LabelTables();
  for (const [path, text] of Object.entries(files)) expect(found.add(path, text)).toBe(true);
  return found;
}

describe('labels.csv', () => {
  it('names the class of each file, by its columns’ headings, in whatever order they stand', () => {
    const found = tables({
      'labels.csv': 'split,class,filename\r\ntrain,"cat, small",a.png\r\ntest,dog,b.png\r\n',
    });
    expect([found.labelOf('a.png'), found.labelOf('b.png'), found.labelOf('c.png')]).toEqual([
      'cat, small',
      'dog',
      undefined,
    ]);
  });

  it('needs no headings: the file first, its class second', () => {
    expect(tables({ 'labels.csv': '\ufeffa.png,고양이\n' }).labelOf('a.png')).toBe('고양이');
  });

  it('is of its own folder and those below, by path, name, or name without extension', () => {
    const found = tables({ 'set/labels.csv': 'id,label\nx/1.png,one\n2,two\n' });
    expect(['set/x/1.png', 'set/2.png', '2.png', 'other/2.png'].map((path) => found.labelOf(path))).toEqual([
      'one',
      'two',
      undefined,
      undefined,
    ]);
  });

  it('is no table where it has one column, or is another kind of file', () => {
    expect(new LabelTables().add('labels.csv', 'only\nwords\n')).toBe(false);
    expect(new LabelTables().add('readme.txt', 'a,b\n')).toBe(false);
  });
});
