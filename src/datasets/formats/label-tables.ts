/**
 * @file `labels.csv` beside images: a row an image, its file and its class, with a line of headings or without; by a heading,
 * its split as well.
 */
import Papa from 'papaparse';
import { folderOf, nameOf } from './entry';
import { splitNamed, type Split } from './folders';

/** As they are called, the surest first; small letters and digits only, of one thing. */
const fileHeadings = words(
  'filename filepath file imagename imagepath imagefile image img path 파일명 파일이름 파일 이미지 사진 imageid name 이름 id',
);
const labelHeadings = words(
  'label labelname class classname category categoryname target labelid classid y 레이블 라벨 클래스 분류 종류 범주',
);
const splitHeadings = words('split subset dataset set 분할');
const imageName = /\.(png|jpe?g|gif|webp|bmp|avif|heic|tiff?)$/i;

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** How well a heading says it: lower is better, Infinity where it does not. */
function rankOf(heading: string, known: readonly string[]): number {
  const folded = heading.toLowerCase().replaceAll(/[\s_-]/g, '');
  const at = known.findIndex((word) => [word, `${word}s`, `${word}es`].includes(folded));
  return at < 0 ? Infinity : at;
}

/** @returns the best of some columns by its heading, the first of several */
function best(
  columns: readonly number[],
  head: readonly string[],
  known: readonly string[],
): number | undefined {
  const rank = (column: number) => rankOf(head[column]!, known);
  return columns.toSorted((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)))[0];
}

interface Columns {
  file: number;
  label: number;
  split: number | undefined;
  hasHeadings: boolean;
}

/** What a row says of its image. */
interface Said {
  label: string;
  split: Split | undefined;
}

/** Files are told by what they are called, or else by the heading, as a column of numbers may be; labels by the heading. */
function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const head = rows[0]!;
  const all = head.map((_, column) => column);
  const isName = (row: readonly string[], column: number) => imageName.test(row[column] ?? '');
  const named = all.filter((column) => 2 * rows.filter((row) => isName(row, column)).length >= rows.length);
  const headed = (known: readonly string[]) =>
    best(
      all.filter((column) => rankOf(head[column]!, known) < Infinity),
      head,
      known,
    );
  const [byHeading, labelHeading] = [headed(fileHeadings), headed(labelHeadings)];
  const known = named.length > 0 ? best(named, head, fileHeadings)! : undefined;
  const hasHeadings =
    known === undefined ? byHeading !== undefined && labelHeading !== undefined : !isName(head, known);
  const file = known ?? (hasHeadings ? byHeading! : 0);
  const label = hasHeadings && labelHeading !== file ? labelHeading : undefined;
  return {
    ...{ file, label: label ?? (file + 1 < head.length ? file + 1 : file - 1), hasHeadings },
    split: hasHeadings ? headed(splitHeadings) : undefined,
  };
}

interface Labels {
  /** By the file's path, from the table's folder on. */
  byPath: ReadonlyMap<string, Said>;
  /** By what its path ends in, since it may begin in a folder of another machine; nothing where that says several. */
  byEnd: ReadonlyMap<string, Said | undefined>;
}

/** @returns undefined where this is no such table */
function readLabels(text: string): Labels | undefined {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(plain, { skipEmptyLines: 'greedy' });
  const cells = data.map((row) => row.map((cell) => cell.trim()));
  if (cells.length === 0 || cells[0]!.length < 2) return undefined;
  const { file, label, split, hasHeadings } = columnsOf(cells);
  const byPath = new Map<string, Said>();
  const byEnd = new Map<string, Said | undefined>();
  for (const row of hasHeadings ? cells.slice(1) : cells) {
    const [path, name] = [row[file], row[label]];
    if (!path || !name) continue;
    const said = { label: name, split: split === undefined ? undefined : splitNamed(row[split] ?? '') };
    const key = path.replaceAll('\\', '/').replace(/^\.\//, '');
    byPath.set(key, said);
    if (!byPath.has(folded(key))) byPath.set(folded(key), said);
    for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) {
      const end = folded(key.slice(at + 1));
      const other = byEnd.has(end) && byEnd.get(end)?.label !== name;
      byEnd.set(end, other ? undefined : said);
    }
  }
  return byPath.size > 0 ? { byPath, byEnd } : undefined;
}

/** As systems compare names that do not tell A from a, or write a Korean syllable as its letters. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** All tables of an import. */
export class LabelTables {
  /** Of those in one folder, what is called labels goes first. */
  private readonly tables: { folder: string; labels: Labels }[] = [];

  /** @returns the labels that it holds; undefined where it is no table */
  add(path: string, text: string): readonly string[] | undefined {
    const labels = /\.(csv|tsv)$/i.test(path) ? readLabels(text) : undefined;
    if (!labels) return undefined;
    const table = { folder: folderOf(path), labels };
    if (/^labels\./i.test(nameOf(path))) this.tables.unshift(table);
    else this.tables.push(table);
    return [...new Set(Array.from(labels.byPath.values(), ({ label }) => label))];
  }

  /** From a table in an image's folder, or in one above; by its path, its name, or its name without extension. */
  placeOf(path: string): Said | undefined {
    for (const { folder, labels } of this.tables) {
      const isWithin = folder === '' || path.startsWith(`${folder}/`);
      if (!isWithin) continue;
      const within = folder === '' ? path : path.slice(folder.length + 1);
      const name = nameOf(within);
      const names = [within, name, name.replace(/\.\w+$/, '')];
      const known = [...names, ...names.map(folded)].find((one) => labels.byPath.has(one));
      const said = known === undefined ? labels.byEnd.get(folded(within)) : labels.byPath.get(known);
      if (said) return said;
    }
    return undefined;
  }
}
