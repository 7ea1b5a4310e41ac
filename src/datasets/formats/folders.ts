/**
 * @file What a path says of an image: its split by a folder called train, val or test, its class by the folder
 * that it lies in. Folders in which all images lie say nothing.
 */
import { folderOf, nameOf } from './entry';

export type Split = 'train' | 'val' | 'test';

export interface Place {
  split: Split | undefined;
  /** Name of its class; undefined where it has none. */
  label: string | undefined;
}

const splitNames: readonly [Split, RegExp][] = [
  ['train', /^(train|training)$/i],
  ['val', /^(val|valid|validation|dev)$/i],
  ['test', /^(test|testing)$/i],
];

/** What a folder's name stands for; undefined for most. */
export function splitNamed(name: string): Split | undefined {
  return splitNames.find(([, pattern]) => pattern.test(name))?.[0];
}

/** In small letters, told by what is none and by capitals among small ones. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Which split a word in a file's name stands for, as in `t10k-images`, `x_test`, `valLabels`. */
export function splitWithin(name: string): Split | undefined {
  const words = wordsOf(name);
  if (words.includes('t10k')) return 'test';
  return splitNames.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}

/**
 * @param paths of all images of an import
 * @param others of images that could not be read, which lie in folders as well
 * @returns for each of `paths` what it says
 */
export function placesOf(paths: readonly string[], others: readonly string[] = []): Place[] {
  const classes = trainsAmongClasses([...paths, ...others].map(folderOf));
  const foldersOf = (path: string) => {
    const folder = folderOf(path);
    const isClass = classes.has(folder);
    const trail = partsOf(folder);
    const isSplit = (part: string, i: number) => splitNamed(part) && !(isClass && i === trail.length - 1);
    const split = splitOf(trail.filter(isSplit));
    return { split, parts: trail.filter((part, i) => part !== '.' && !isSplit(part, i)) };
  };
  const places = paths.map(foldersOf);
  const common = commonLength([...places, ...others.map(foldersOf)].map(({ parts }) => parts));
  return places.map(({ split, parts }) => ({ split, label: parts.slice(common).at(-1) }));
}

/** A train is a vehicle as well: with images of its own it is a class beside others, unless there are splits beside it. */
function trainsAmongClasses(folders: readonly string[]): ReadonlySet<string> {
  const holding = new Set(folders);
  const below = new Map<string, Set<string>>();
  const place = (folder: string) => {
    if (folder === '') return;
    const parent = folderOf(folder);
    const others = below.get(parent);
    if (others?.has(folder)) return;
    if (others) others.add(folder);
    else below.set(parent, new Set([folder]));
    place(parent);
  };
  holding.forEach(place);
  const isClass = (folder: string) => {
    const beside = [...(below.get(folderOf(folder)) ?? [])].filter((other) => other !== folder);
    const hasSplits = beside.some((other) => splitNamed(nameOf(other)));
    return !below.has(folder) && !hasSplits && beside.some((other) => holding.has(other));
  };
  return new Set([...holding].filter((folder) => /^train$/i.test(nameOf(folder)) && isClass(folder)));
}

function partsOf(folder: string): string[] {
  return folder === '' ? [] : folder.split('/').filter((part) => part !== '');
}

function splitOf(parts: readonly string[]): Split | undefined {
  return parts.map(splitNamed).findLast((split) => split !== undefined);
}

/** How many folders, from the first one on, all paths have in common. */
function commonLength(folders: readonly (readonly string[])[]): number {
  const [first = []] = folders;
  const differs = first.findIndex((part, i) => folders.some((other) => other[i] !== part));
  return differs < 0 ? first.length : differs;
}

/** Whether it, or a folder that it lies in, begins with a dot: of programs' own, such as notebooks' copies of images. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => /^\.[^.]/.test(part));
}

/** What systems leave behind: passed over in silence. */
export function isLitter(path: string): boolean {
  const name = nameOf(path);
  return (
    path.split('/').some((part) => part === '__MACOSX' || part === '@eaDir') ||
    name.startsWith('._') ||
    /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.directory|ehthumbs\.db|Icon\r)$/i.test(name)
  );
}

/** Whether a name climbs out of its archive, or begins at the root of a disk. */
export function leadsOut(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(path);
}
