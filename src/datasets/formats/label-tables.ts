/** @file `labels.csv` beside images: a row an image, its file and its class, with a line of headings or without. */
import Papa from 'papaparse';
import { folderOf, nameOf } from './entry';

const fileHeadings = /^(file|filename|file_name|image|image_id|img|path|name|id)$/i;
const labelHeadings = /^(label|labels|class|classname|class_name|category|target|y)$/i;

/** @returns class by the file's path, from the table's folder on; undefined where this is no such table */
function readLabels(text: string): ReadonlyMap<string, string> | undefined {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
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
    if (path && name) labels.set(path.replaceAll('\\', '/').replace(/^\.\//, ''), name);
  }
  return labels.size > 0 ? labels : undefined;
}

/** All tables of an import. */
export class LabelTables {
  /** By the folder that it lies in. */
  private readonly tables = new Map<string, ReadonlyMap<string, string>>();

  /** @returns whether it is a table */
  add(path: string, text: string): boolean {
    const labels = /\.(csv|tsv)$/i.test(path) ? readLabels(text) : undefined;
    if (labels) this.tables.set(folderOf(path), labels);
    return labels !== undefined;
  }

  /** From a table in an image's folder, or in one above; by its path, its name, or its name without extension. */
  labelOf(path: string): string | undefined {
    for (const [folder, labels] of this.tables) {
      const isWithin = folder === '' || path.startsWith(`${folder}/`);
      if (!isWithin) continue;
      const within = folder === '' ? path : path.slice(folder.length + 1);
      const name = nameOf(within);
      const label = labels.get(within) ?? labels.get(name) ?? labels.get(name.replace(/\.\w+$/, ''));
      if (label !== undefined) return label;
    }
    return undefined;
  }
}
