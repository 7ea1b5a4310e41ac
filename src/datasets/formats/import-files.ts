/**
 * @file Files that a visitor brings → images, each handed over as it is read, with what is known of its class and
 * split. Content decides what a file is; names decide only class, split and what belongs together. What cannot be
 * read is named with its reason, and the rest is kept.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError, toFailure } from '../../config/playground-error';
import { ArrayGroups } from './array-groups';
import { mayBeCifar, readCifar, type CifarBatch } from './cifar-binary';
import { bytesOf, nameOf, type Entry } from './entry';
import { isHidden, isLitter, leadsOut, placesOf, splitWithin, type Split } from './folders';
import { gunzip } from './gzip';
import { readIdx } from './idx';
import { LabelTables } from './label-tables';
import { limits } from './limits';
import type { BadFile, ImportedImages, ImportRequest } from './import-request';
import { imagesOf, labelsOf, type NumberArray } from './number-array';
import { decodeText } from './names';
import { readNpy } from './npy';
import { openedAhead } from './open-ahead';
import { SeeAhead } from './see-ahead';
import { headBytes, isImageFormat, sniff } from './sniff';
import { readTar } from './tar';
import { UnpackBudget } from './unpack-budget';
import { unreadFormats } from './unread-formats';
import { readZip } from './zip';
import { endsAsZip } from './zip-end';

/** @throws the signal's reason, once it is aborted */
export async function importFiles<Seen>(request: ImportRequest<Seen>): Promise<ImportedImages> {
  const importer = new Importer(request);
  for (const file of openedAhead(request.files)) await importer.collect(file, 0, '');
  await importer.readArrays();
  return importer.result();
}

/** What a picture's path says is told once all paths are known; `own` is what its file said. */
interface Taken {
  path: string;
  own?: { label: string | undefined; split: Split | undefined };
}

/** A text file of that name is meant to be something else. */
const otherExtensions =
  /\.(png|jpe?g|gif|webp|bmp|avif|heic|tiff?|zip|tar|gz|tgz|npy|npz|parquet|bin|mat|h5|pkl)$/i;

function isImageName(name: string): boolean {
  return /\.(png|jpe?g|gif|webp|bmp|avif|heic|tiff?)$/i.test(name);
}

class Importer<Seen> {
  private readonly images: SeeAhead<Seen, Taken>;
  private readonly taken: Taken[] = [];
  private readonly badFiles: BadFile[] = [];
  private readonly passedOver: string[] = [];
  private readonly guessedNames: { name: string; encoding: string }[] = [];
  private readonly arrays = new ArrayGroups();
  private readonly batches: { path: string; batch: CifarBatch }[] = [];
  private readonly tables = new LabelTables();
  private readonly budget = new UnpackBudget();
  private classNames: readonly string[] | undefined;
  private met = 0;
  private done = 0;

  constructor(private readonly request: ImportRequest<Seen>) {
    this.met = request.files.length;
    this.images = new SeeAhead<Seen, Taken>({
      see: request.see,
      atOnce: request.atOnce ?? (() => 1),
      take: (seen, taken) => this.take(seen, taken),
      refuse: (path, error) => this.refuse(path, error),
    });
  }

  /** @param group what its arrays belong to */
  async collect(entry: Entry, depth: number, group: string): Promise<void> {
    this.request.signal?.throwIfAborted();
    try {
      await this.read(entry, depth, group);
    } catch (error) {
      this.request.signal?.throwIfAborted();
      await this.images.settle();
      this.refuse(entry.path, error);
    }
    this.request.onProgress?.(++this.done, this.met);
  }

  private refuse(name: string, error: unknown): void {
    this.badFiles.push({ name, failure: toFailure(error) });
  }

  private async read(entry: Entry, depth: number, group: string): Promise<void> {
    const { path } = entry;
    if (isLitter(path)) return;
    if (isHidden(path) && !leadsOut(path)) {
      this.passedOver.push(path);
      return;
    }
    if (leadsOut(path)) throw new PlaygroundError('import-leads-out', { file: path });
    if (entry.guessedEncoding) this.guessedNames.push({ name: path, encoding: entry.guessedEncoding });
    const data = await entry.open();
    const format = sniff(await bytesOf(data, 0, headBytes));
    const isAlone = depth === 0 && this.request.files.length === 1;
    if (isImageFormat(format)) return this.images.push({ path }, await bytesOf(data));
    switch (format) {
      case 'empty':
        if (!isAlone && !otherExtensions.test(path)) {
          this.passedOver.push(path);
          return;
        }
        throw new PlaygroundError('import-empty', { file: path });
      case 'zip':
        return this.readArchive(path, await readZip(path, data, this.budget), depth, group);
      case 'tar':
        return this.readArchive(path, await readTar(path, data), depth, group);
      case 'gzip':
        return this.readGzip(entry, data, depth, group);
      case 'npy':
        return this.arrays.add(group, readNpy(path, await bytesOf(data)));
      case 'idx':
        return this.arrays.add(group, readIdx(path, await bytesOf(data)));
      case 'parquet':
        return this.readTable(path, data);
      case 'svg':
        throw new PlaygroundError('import-svg', { file: path });
      case 'pickle':
        throw new PlaygroundError('import-pickle', { file: path });
      case 'text':
      case 'unknown': {
        const batch = (await mayBeCifar(data)) ? readCifar(path, await bytesOf(data)) : undefined;
        if (batch) {
          this.batches.push({ path, batch });
          return;
        }
        if (await endsAsZip(data)) {
          return this.readArchive(path, await readZip(path, data, this.budget), depth, group);
        }
        // Of which the beginning did not say so.
        if (/\.svg$/i.test(path)) throw new PlaygroundError('import-svg', { file: path });
        if (format === 'text' && !otherExtensions.test(path)) return this.readText(path, await bytesOf(data));
        throw new PlaygroundError('import-unknown', { file: path });
      }
      default:
        throw new PlaygroundError('import-not-read', {
          file: path,
          ...unreadFormats[format as keyof typeof unreadFormats],
        });
    }
  }

  private take(seen: Seen, taken: Taken): void {
    this.request.take(seen, this.taken.length);
    this.taken.push(taken);
  }

  private async readArchive(path: string, entries: Entry[], depth: number, group: string): Promise<void> {
    if (depth >= limits.depth)
      throw new PlaygroundError('import-too-deep', { file: path, most: limits.depth });
    // Of several archives, each has its own folder.
    const prefix =
      depth > 0 || this.request.files.length > 1 ? `${path.replace(/\.(zip|npz|tar|tgz)$/i, '')}/` : '';
    const isArrays = entries.length > 0 && entries.every(({ path: name }) => /\.npy$/i.test(name));
    const within = isArrays ? path : group;
    this.met += entries.length;
    for (const entry of entries) {
      const renamed = prefix === '' || leadsOut(entry.path) ? entry : { ...entry, path: prefix + entry.path };
      await this.collect(renamed, depth + 1, within);
    }
  }

  private async readGzip(
    entry: Entry,
    data: Blob | Uint8Array<ArrayBuffer>,
    depth: number,
    group: string,
  ): Promise<void> {
    if (depth >= limits.depth) {
      throw new PlaygroundError('import-too-deep', { file: entry.path, most: limits.depth });
    }
    const bytes = await gunzip(entry.path, data, this.budget);
    const path = entry.path.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
    if (sniff(bytes.subarray(0, headBytes)) === 'tar') {
      return this.readArchive(path, await readTar(entry.path, bytes), depth, group);
    }
    return this.read({ path, open: () => Promise.resolve(bytes) }, depth + 1, group);
  }

  private async readTable(path: string, data: Blob | Uint8Array<ArrayBuffer>): Promise<void> {
    // Large, and seldom needed.
    const { readParquet } = await import('./parquet');
    const set = await readParquet(path, data);
    this.classNames ??= set.classNames;
    const split = splitWithin(nameOf(path));
    for await (const { name, bytes, label } of set.rows()) {
      this.request.signal?.throwIfAborted();
      if (bytes.length > 0) await this.images.push({ path: name, own: { label, split } }, bytes);
      else {
        await this.images.settle();
        this.refuse(name, new PlaygroundError('import-empty', { file: name }));
      }
    }
  }

  private readText(path: string, bytes: Uint8Array): void {
    const { text, guess } = decodeText(bytes);
    const name = nameOf(path);
    if (/^(batches\.meta|fine_label_names)\.txt$/.test(name)) {
      this.classNames = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return;
    }
    const labels = this.tables.add(path, text);
    if (!labels) this.passedOver.push(path);
    else if (guess) this.guessedNames.push({ name: `${path}: ${labels.join(', ')}`, encoding: guess });
  }

  /** Once all files have been met, as labels may come after their images. */
  async readArrays(): Promise<void> {
    await this.images.settle();
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    for (const { path, batch } of this.batches.toSorted(byPath)) {
      const names = this.classNames ?? batch.classNames;
      this.classNames ??= batch.classNames;
      const split = /data_batch/.test(nameOf(path)) ? 'train' : splitWithin(nameOf(path));
      await this.takeArray(batch.images, labelsOf(batch.labels), split, names);
    }
    await this.arrays.takeAll({
      ...(this.request.signal && { signal: this.request.signal }),
      take: (images, labels, split) => this.takeArray(images, labels, split, undefined),
      taken: () => this.taken.length,
      refuse: (name, error) => this.refuse(name, error),
    });
  }

  // Awaits, so that a worker hears that it is no longer wanted.
  private async takeArray(
    array: NumberArray,
    labels: readonly string[] | undefined,
    split: Split | undefined,
    names: readonly string[] | undefined,
  ): Promise<void> {
    const { count, image } = imagesOf(array);
    for (let n = 0; n < count; n++) {
      if (n % 1024 === 0) {
        await this.request.yieldToTasks();
        this.request.signal?.throwIfAborted();
      }
      const picture = image(n);
      if (!picture) {
        const name = `${array.path}[${n}]`;
        this.refuse(name, new PlaygroundError('import-not-finite', { file: name }));
        continue;
      }
      const label = labels?.[n];
      const named = label === undefined ? undefined : (names?.[Number(label)] ?? label);
      const seen = this.request.look(picture);
      this.take(seen instanceof Promise ? await seen : seen, {
        path: picture.name,
        own: { label: named, split },
      });
    }
  }

  result(): ImportedImages {
    const { taken, badFiles, passedOver, guessedNames, classNames } = this;
    const placed = taken.filter(({ own }) => !own);
    const unread = badFiles.map(({ name }) => name).filter((name) => isImageName(name) && !leadsOut(name));
    const places = placesOf(
      placed.map(({ path }) => path),
      unread,
    );
    const byPath = new Map(placed.map((one, i) => [one, places[i]!]));
    return {
      places: taken.map((one) => {
        const place = one.own ?? byPath.get(one)!;
        const said = one.own ? undefined : this.tables.placeOf(one.path);
        const [named, split] = [said?.label ?? place.label, said?.split ?? place.split];
        // macOS writes a syllable as its letters, other systems as one.
        return { name: one.path, label: named?.normalize('NFC'), split };
      }),
      classNames: classNames?.map((name) => name.normalize('NFC')),
      badFiles,
      passedOver,
      guessedNames,
    };
  }
}
