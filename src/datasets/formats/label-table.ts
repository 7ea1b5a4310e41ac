/** @file `labels.csv` beside images: a row an image, its file and its class, with a line of headings or without. */
import Papa from 'papaparse';

export interface LabelTable {
  /** Class by the file's path, from the table's folder on. */
  labels: ReadonlyMap<string, string>;
}

const fileHeadings = /^(file|filename|file_name|image|image_id|img|path|name|id)$/i;
const labelHeadings = /^(label|labels|class|classname|class_name|category|target|y)$/i;

/** @returns undefined where this is no such table */
export function readLabelTable(text: string): LabelTable | undefined {
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
  return labels.size > 0 ? { labels } : undefined;
}
