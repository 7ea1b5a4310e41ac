/**
 * @file The look before training: what a set of files comes to, without training on it. Images at their own size;
 * per channel, mean and population standard deviation of value / 255 over all pixels.
 */
import '../../config/errors/known-import-errors';
import { PlaygroundError, type Failure } from '../../config/playground-error';
import { importFiles } from './import-files';
import type { ImportedImages, ImportRequest } from './import-request';
import { NearDuplicates } from './near-duplicates';
import type { Digest, Seen } from './look-at-picture';
import { Moments } from './moments';
import type { Split } from './folders';

export interface Inspection {
  /** `partial`: what is good is kept, and each of `badFiles` is named. */
  outcome: 'dataset' | 'partial' | 'refused';
  /** One sentence. */
  message: string;
  count: number;
  /** In order; null where the set has no labels. */
  classes: readonly string[] | null;
  perClass: Readonly<Record<string, number>> | null;
  splits: Readonly<Partial<Record<Split, number>>> | null;
  perSplit: Readonly<Partial<Record<Split, Readonly<Record<string, number>>>>> | null;
  /** Null where images differ. */
  height: number | null;
  width: number | null;
  /** 1 where all images are gray. */
  channels: number | null;
  /** Over the sorted lines `split TAB class TAB HxWxC TAB sha256 of its pixels`, joined by newlines. */
  setSha256: string | null;
  mean: readonly number[] | null;
  std: readonly number[] | null;
  /** `failure`: of which the reason is the English sentence. */
  badFiles: readonly { name: string; reason: string; failure: Failure }[];
  /** Names of images whose pixels are the same. */
  duplicates: readonly (readonly [string, string])[];
  /** … that look the same at a small size. */
  nearDuplicates: readonly (readonly [string, string])[];
  guessedNames: ImportedImages['guessedNames'];
  passedOver: readonly string[];
  seconds: number;
}

/** What is kept of each image. */
type Looked = Omit<Seen, 'moments' | 'cells'>;

type LookRequest<S extends Seen> = Omit<ImportRequest<S>, 'take'>;

/**
 * @param request all but what takes the images
 * @param now milliseconds
 */
export async function inspectFiles(
  request: LookRequest<Seen>,
  digest: Digest,
  now: () => number,
): Promise<Inspection> {
  return (await lookAtFiles(request, digest, now, () => undefined)).inspection;
}

export interface Look {
  inspection: Inspection;
  /** Of each image, in the order in which they were read. */
  places: ImportedImages['places'];
  /** As `setSha256` of the inspection, of some of the images, each under the label that it has now. */
  setSha256(chosen: readonly { index: number; label: string | undefined }[]): Promise<string>;
}

/** As `inspectFiles`, with what is needed to go on. @param alsoTake is handed each image as well */
export async function lookAtFiles<S extends Seen>(
  request: LookRequest<S>,
  digest: Digest,
  now: () => number,
  alsoTake: (seen: S) => void,
): Promise<Look> {
  const begun = now();
  const pictures: Looked[] = [];
  const moments = new Moments();
  const alike = new NearDuplicates();
  const imported = await importFiles({
    ...request,
    take(seen) {
      alsoTake(seen);
      moments.add(seen.moments);
      alike.add(seen.name, seen.cells);
      const { name, height, width, channels, isGray, sha256, graySha256 } = seen;
      pictures.push({ name, height, width, channels, isGray, sha256, graySha256 });
    },
  });
  const isGray = pictures.length > 0 && pictures.every((one) => one.isGray);
  const { badFiles, places } = imported;
  const isRefused = pictures.length === 0;
  const inspection: Inspection = {
    outcome: isRefused ? 'refused' : badFiles.length > 0 ? 'partial' : 'dataset',
    message: messageOf(request, imported, pictures.length),
    count: pictures.length,
    ...classesOf(imported),
    height: common(pictures.map(({ height }) => height)),
    width: common(pictures.map(({ width }) => width)),
    channels: isGray ? 1 : common(pictures.map(({ channels }) => channels)),
    setSha256: isRefused ? null : await digest(lines(pictures, places)),
    ...(isRefused ? { mean: null, std: null } : moments.result(isGray ? 1 : 3)),
    badFiles: isRefused && badFiles.length === 0 ? nothingFound(request) : badFiles.map(toReason),
    duplicates: duplicates(pictures),
    nearDuplicates: alike.pairs(),
    guessedNames: imported.guessedNames,
    passedOver: imported.passedOver,
    seconds: (now() - begun) / 1000,
  };
  return {
    inspection,
    places,
    setSha256: async (chosen) =>
      await digest(
        lines(
          chosen.map(({ index }) => pictures[index]!),
          chosen.map(({ index, label }) => ({ split: places[index]!.split, label })),
        ),
      ),
  };
}

function toReason({ name, failure }: ImportedImages['badFiles'][number]) {
  return { name, reason: failure.message, failure };
}

function nothingFound({ files }: Pick<LookRequest<Seen>, 'files'>) {
  const { path } = files[0]!;
  const failure = new PlaygroundError('import-no-images', { file: path }).toFailure();
  return [toReason({ name: path, failure })];
}

function messageOf(
  request: Pick<LookRequest<Seen>, 'files'>,
  { badFiles }: ImportedImages,
  count: number,
): string {
  const [bad] = badFiles;
  if (count === 0) return bad?.failure.message ?? nothingFound(request)[0]!.reason;
  const read =
    count === 1
      ? '1 image was read: contrastive training needs others to tell it from.'
      : `${count} images were read.`;
  if (!bad) return read;
  const more = badFiles.length === 1 ? '' : ` ${badFiles.length - 1} more were left out.`;
  return `${read} ${bad.failure.message}${more}`;
}

/** Bare numbers ascending, other names by code point, unless the files list them. */
function classesOf({ places, classNames }: ImportedImages) {
  const found = new Set(places.flatMap(({ label }) => label ?? []));
  const isNumbers = [...found].every((name) => /^-?\d+$/.test(name));
  const sorted = [...found].sort(isNumbers ? (a, b) => Number(a) - Number(b) : byCodePoint);
  const isListed = classNames && [...found].every((name) => classNames.includes(name));
  const classes = isListed ? classNames : sorted;
  const inSplits = places.filter(({ split }) => split !== undefined);
  const names = (['train', 'val', 'test'] as const).filter((name) =>
    inSplits.some(({ split }) => split === name),
  );
  const within = (split: Split) => places.filter((place) => place.split === split);
  return {
    classes: found.size === 0 ? null : classes,
    perClass: found.size === 0 ? null : countBy(places, classes),
    splits:
      names.length === 0 ? null : Object.fromEntries(names.map((split) => [split, within(split).length])),
    perSplit:
      names.length === 0 || found.size === 0
        ? null
        : Object.fromEntries(names.map((split) => [split, withoutZeros(countBy(within(split), classes))])),
  };
}

function countBy(places: ImportedImages['places'], classes: readonly string[]): Record<string, number> {
  const counts = new Map(classes.map((name) => [name, 0]));
  for (const { label } of places) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** Not UTF-16 units, as strings are sorted by themselves. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  // Halves of a pair stand for more than any single unit.
  return unitRank(a.charCodeAt(at)) - unitRank(b.charCodeAt(at));
}

function unitRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Undefined values included: null where they are not all one. */
function common<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** @param places of each picture */
function lines(
  pictures: readonly Looked[],
  places: readonly Omit<ImportedImages['places'][number], 'name'>[],
): Uint8Array<ArrayBuffer> {
  const isGray = pictures.every((one) => one.isGray);
  const each = pictures.map(({ height, width, channels, sha256, graySha256 }, i) => {
    const { split = '', label = '' } = places[i]!;
    const size = `${height}x${width}x${isGray ? 1 : channels}`;
    return [split, label, size, isGray ? graySha256 : sha256].join('\t');
  });
  // Where there are no surrogates, units of UTF-16 are in the order of code points.
  const hasSurrogates = each.some((line) => /[\ud800-\udfff]/.test(line));
  return new TextEncoder().encode(each.sort(hasSurrogates ? byCodePoint : undefined).join('\n'));
}

function duplicates(pictures: readonly Looked[]): [string, string][] {
  const first = new Map<string, string>();
  return pictures.flatMap(({ name, height, width, sha256 }): [string, string][] => {
    const key = `${height}x${width} ${sha256}`;
    const before = first.get(key);
    if (before !== undefined) return [[before, name]];
    first.set(key, name);
    return [];
  });
}
