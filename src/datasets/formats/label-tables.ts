/** @file `labels.csv` beside images: a row an image, its file and its class, with a line of headings or without. */
import Papa from 'papaparse';
import { folderOf, nameOf } from './entry';

const fileHeadings = /^(file|filename|file_name|image|image_id|img|path|name|id)$/i;
const labelHeadings = /^(label|labels|class|classname|class_name|category|target|y)$/i;

/** @returns class by the file's path, from the table's folder on; undefined where this is no such table */
function readLabels(text: string): ReadonlyMap<string, string> | undefined {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head] = data;
  if (!head || head.length < 2) return undefined;
  const cells = head.map((cell) => cell.trim());
  const file = cells.findIndex((cell) => fileHeadings.test(cell));
  const label = cells.findIndex((cell) => labelHeadings.test(cell));
  const hasHeadings = file >= 0 && label >= 0;
  const [fileColumn, labelColumn] = hasHeadings ? [file, label] : [0, 1];
  const labels = new Map<string, string>();
  for (const row of hasHeadings ? data.slice(1) : data) {
    const [path, name] = [row[fileColumn]?.trim(), row[labelColumn]?.trim()];
    if (!path || !name) continue;
    const key = path.replaceAll('\\', '/').replace(/^\.\//, '');
    labels.set(key, name);
    if (!labels.has(folded(key))) labels.set(folded(key), name);
  }
  return labels.size > 0 ? labels : undefined;
}

/** As systems compare names that do not tell A from a, or write a Korean syllable as its letters. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** All tables of an import. */
export class LabelTables {
  /** By the folder that it lies in. */
  private readonly tables = new Map<string, ReadonlyMap<string, string>>();

  /** @returns the labels that it holds; undefined where it is no table */
  add(path: string, text: string): readonly string[] | undefined {
    const labels = /\.(csv|tsv)$/i.test(path) ? readLabels(text) : undefined;
    if (labels) this.tables.set(folderOf(path), labels);
    return labels && [...new Set(labels.values())];
  }

  /** From a table in an image's folder, or in one above; by its path, its name, or its name without extension. */
  labelOf(path: string): string | undefined {
    for (const [folder, labels] of this.tables) {
      const isWithin = folder === '' || path.startsWith(`${folder}/`);
      if (!isWithin) continue;
      const within = folder === '' ? path : path.slice(folder.length + 1);
      const name = nameOf(within);
      const names = [within, name, name.replace(/\.\w+$/, '')];
      const known = [...names, ...names.map(folded)].find((one) => labels.has(one));
      if (known !== undefined) return labels.get(known);
    }
    return undefined;
  }
}
