/** @file Loose files, of which the next few are read while one before them is looked at: browsers take their time over each. */
import { bytesOf, sizeOf, type Entry } from './entry';

const filesAhead = 8;
/** In bytes: to ask the browser for a part of a smaller file takes as long as for all of it. */
const smallFile = 2 ** 22;

type Data = Awaited<ReturnType<Entry['open']>>;

/** @returns the same files, which are to be opened in their order, if at all */
export function openedAhead(files: readonly Entry[]): Entry[] {
  const opened = new Map<number, Promise<Data>>();
  const open = (index: number): Promise<Data> => {
    const known = opened.get(index) ?? read(files[index]!);
    // Whoever asks for it is told.
    known.catch(() => undefined);
    opened.set(index, known);
    return known;
  };
  return files.map((file, index) => ({
    ...file,
    open: () => {
      const last = Math.min(index + filesAhead, files.length - 1);
      for (let next = index; next <= last; next++) void open(next);
      const own = open(index);
      // Of those before it that nobody asked for, nobody will.
      for (const before of opened.keys()) if (before <= index) opened.delete(before);
      return own;
    },
  }));
}

async function read(file: Entry): Promise<Data> {
  const data = await file.open();
  return sizeOf(data) <= smallFile ? await bytesOf(data) : data;
}
