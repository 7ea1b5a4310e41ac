import { describe, expect, it } from 'vitest';
import { LabelTables } from './label-tables';
import { decodeText } from './names';

function tables(files: Record<string, string>): LabelTables {
  const found = new LabelTables();
  for (const [path, text] of Object.entries(files)) expect(found.add(path, text)).toBeDefined();
  return found;
}

const labelIn = (found: LabelTables, path: string) => found.placeOf(path)?.label;

describe('labels.csv', () => {
  it('names the class of each file, by its columns’ headings, in whatever order they stand', () => {
    const found = tables({
      'labels.csv': 'split,class,filename\r\ntrain,"cat, small",a.png\r\ntest,dog,b.png\r\n',
    });
    expect([labelIn(found, 'a.png'), labelIn(found, 'b.png'), labelIn(found, 'c.png')]).toEqual([
      'cat, small',
      'dog',
      undefined,
    ]);
  });

  it.each([
    ['beside a number', 'id,filename,label\n7,a.png,cat\n'],
    ['called something else', 'picture;species\na.png;cat\n'],
    ['called so in Korean', '번호,파일명,레이블\n1,a.png,cat\n'],
    ['second, without headings', 'cat\ta.png\n'],
    ['on another machine', 'file,class\nC:\\Users\\kim\\set\\a.png,cat\n'],
    ['in lines that end in two ways', '\ufefffile,class\r\n"a.png","cat"\n'],
  ])('finds the column of files: %s', (_, text) => {
    expect(labelIn(tables({ 'set/labels.csv': text }), 'set/a.png')).toBe('cat');
  });

  it('may say the split of each', () => {
    const found = tables({ 'labels.csv': 'file,label,split\na.png,cat,train\nb.png,cat,Test\nc.png,cat,\n' });
    const splits = ['a.png', 'b.png', 'c.png'].map((path) => found.placeOf(path)?.split);
    expect(splits).toEqual(['train', 'test', undefined]);
  });

  it('goes before other tables of its folder, of which each is looked at', () => {
    const found = tables({ 'a.csv': 'a.png,wrong\nb.png,right\n', 'labels.csv': 'a.png,right\n' });
    expect(['a.png', 'b.png'].map((path) => labelIn(found, path))).toEqual(['right', 'right']);
  });

  it('leaves out what the end of a path says of two', () => {
    const found = tables({ 'labels.csv': '/x/a/1.png,one\n/y/a/1.png,two\n' });
    expect(labelIn(found, 'a/1.png')).toBeUndefined();
  });

  it('needs no headings: the file first, its class second', () => {
    expect(labelIn(tables({ 'labels.csv': 'a.png,고양이\n' }), 'a.png')).toBe('고양이');
  });

  it('is of its own folder and those below, by path, name, or name without extension', () => {
    const found = tables({ 'set/labels.csv': 'id,label\nx/1.png,one\n2,two\n' });
    expect(['set/x/1.png', 'set/2.png', '2.png', 'other/2.png'].map((path) => labelIn(found, path))).toEqual([
      'one',
      'two',
      undefined,
      undefined,
    ]);
  });

  it('is no table where it has one column, or is another kind of file', () => {
    expect(new LabelTables().add('labels.csv', 'only\nwords\n')).toBeUndefined();
    expect(new LabelTables().add('readme.txt', 'a,b\n')).toBeUndefined();
  });

  it('tells A from a where both are named, and else does not; a Korean name may come in letters', () => {
    const found = tables({ 'labels.csv': 'A.png,large\na.png,small\nB.PNG,other\n사진.png,photo\n' });
    const paths = ['A.png', 'a.png', 'b.png', '사진.png'.normalize('NFD')];
    expect(paths.map((path) => labelIn(found, path))).toEqual(['large', 'small', 'other', 'photo']);
  });

  it.each([
    ['of Korean Windows', [0xb0, 0xed, 0xbe, 0xe7, 0xc0, 0xcc], 'euc-kr'],
    ['of Excel, in two bytes a letter', [0xff, 0xfe, 0xe0, 0xac, 0x91, 0xc5, 0x74, 0xc7], undefined],
    ['with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('고양이')], undefined],
  ])('may be a file %s', (_, bytes, guess) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: '고양이', ...(guess && { guess }) });
  });
});
