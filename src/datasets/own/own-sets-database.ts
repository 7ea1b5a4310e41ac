/**
 * @file Where a visitor's images are kept: an IndexedDB of its own, what a list shows of a set apart from its bytes.
 * Whatever is read may come from another version of the page: it is checked.
 */
import type { DBSchema } from 'idb';
import { z } from 'zod/mini';
import { carryOut, PatientDatabase } from '../../storage/patient-database';
import type { StartTimer } from '../timer';
import { fits, grounds, imageSizes } from './settings';
import { keyOf, setBytes, type OwnSet } from './own-set';

const databaseName = 'simclr-playground/own-images';

/** What a list shows of a set. */
export interface KeptSet extends Pick<OwnSet, 'identity' | 'name' | 'size' | 'count' | 'classNames'> {
  key: string;
  bytes: number;
  /** Milliseconds since 1970. */
  keptAt: number;
}

type Heavy = Pick<OwnSet, 'images' | 'labels' | 'splits'>;

interface Schema extends DBSchema {
  sets: { key: string; value: KeptSet };
  images: { key: string; value: Heavy };
}

const names = <Name extends string>(members: readonly { name: Name }[]) =>
  z.enum(members.map(({ name }) => name) as [Name, ...Name[]]);
const count = z.int().check(z.gte(1));

const keptSchema = z.object({
  key: z.string(),
  bytes: count,
  keptAt: z.number(),
  name: z.string(),
  count,
  size: z.object({ height: count, width: count, channels: count }),
  classNames: z.array(z.string()),
  identity: z.object({
    setSha256: z.string(),
    imageSize: names(imageSizes),
    fit: names(fits),
    ground: names(grounds),
    invert: z.boolean(),
  }),
});

export class OwnSetsDatabase {
  private readonly patient: PatientDatabase<Schema>;

  constructor(startTimer: StartTimer) {
    this.patient = new PatientDatabase<Schema>(
      databaseName,
      [
        (connection) => {
          connection.createObjectStore('sets', { keyPath: 'key' });
          connection.createObjectStore('images');
        },
      ],
      startTimer,
    );
  }

  /** The newest first. @throws StoreTrouble, as all of these */
  async list(): Promise<KeptSet[]> {
    const found = await this.patient.ask((connection) => connection.getAll('sets'));
    return found
      .flatMap((one): KeptSet[] => {
        const { data } = keptSchema.safeParse(one);
        return data ? [data] : [];
      })
      .sort((a, b) => b.keptAt - a.keptAt);
  }

  /** Nothing where it is not kept, or not whole. */
  async set(key: string): Promise<OwnSet | undefined> {
    const kept = (await this.list()).find((one) => one.key === key);
    if (!kept) return undefined;
    const heavy = await this.patient.ask((connection) => connection.get('images', key), kept.bytes);
    const { height, width, channels } = kept.size;
    const isWhole =
      heavy?.images.length === kept.count * height * width * channels &&
      heavy.labels.length === kept.count &&
      heavy.splits.length === kept.count;
    const { identity, name, size, classNames } = kept;
    return isWhole ? { identity, name, size, classNames, count: kept.count, ...heavy } : undefined;
  }

  async keep(set: OwnSet, now: number): Promise<KeptSet> {
    const { images, labels, splits, ...rest } = set;
    const kept: KeptSet = { ...rest, key: keyOf(set.identity), bytes: setBytes(set), keptAt: now };
    await this.patient.ask(async (connection) => {
      const transaction = connection.transaction(['sets', 'images'], 'readwrite');
      await carryOut(transaction, [
        () => transaction.objectStore('sets').put(kept),
        () => transaction.objectStore('images').put({ images, labels, splits }, kept.key),
      ]);
    }, kept.bytes);
    return kept;
  }

  remove(key: string): Promise<void> {
    return this.patient.ask(async (connection) => {
      const transaction = connection.transaction(['sets', 'images'], 'readwrite');
      await carryOut(transaction, [
        () => transaction.objectStore('sets').delete(key),
        () => transaction.objectStore('images').delete(key),
      ]);
    });
  }
}
