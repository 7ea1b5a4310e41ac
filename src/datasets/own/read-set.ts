/** @file Files that a visitor brings → a set of equal images, with the look before training and what may be changed after it. */
import type { ImportRequest } from '../formats/import-request';
import { lookAtFiles, type Inspection, type Look } from '../formats/inspect';
import type { Digest } from '../formats/look-at-picture';
import { emptyLabels } from '../dataset';
import { editedName, type ClassEdits } from './class-edits';
import { splitCodes, type OwnSet } from './own-set';
import { splitSet } from './split-set';
import type { Lookers } from './lookers';
import type { ShrinkSettings } from './resize';
import { SetBuilder } from './set-builder';

/** How they are made alike. */
export type ReadSettings = ShrinkSettings;

/** Of all classes, as the split has them. */
const sheetImages = 60;

/** Of images without one, where others have one. */
const noClass = '?';

/** What has been read, until it is a set. */
export class ReadSet {
  private constructor(
    private readonly settings: ReadSettings,
    private readonly look: Look,
    private readonly builder: SetBuilder,
  ) {}

  static async from(
    request: Omit<ImportRequest<never>, 'take' | 'see' | 'look' | 'atOnce'>,
    lookers: Lookers,
    settings: ReadSettings,
    digest: Digest,
    now: () => number,
  ): Promise<ReadSet> {
    const builder = new SetBuilder(settings.imageSize);
    const alike = () => (builder.isSizeKnown ? { ...settings, imageSize: builder.imageSize } : settings);
    const look = await lookAtFiles(
      {
        ...request,
        see: (path, bytes) => lookers.see(path, bytes, alike()),
        look: (picture) => lookers.look(picture, alike()),
        // The first image says which size all are to have.
        atOnce: () => (builder.isSizeKnown ? lookers.atOnce : 1),
      },
      digest,
      now,
      ({ small }) => builder.add(small!),
    );
    return new ReadSet(settings, look, builder);
  }

  get inspection(): Inspection {
    return this.look.inspection;
  }

  /** What is looked at before training. */
  finding() {
    const { inspection, places } = this.look;
    const { chosen: all, classNames, labels, splits: codes } = this.choose({});
    const splits = splitSet({ count: all.length, classNames, labels, splits: codes }, 0);
    const trained = new Set(Array.from(splits.train, (index) => places[index]!.name));
    const chosen = Array.from(splits.train.subarray(0, sheetImages)).concat(
      Array.from(splits.test.subarray(0, Math.max(sheetImages - splits.train.length, 0))),
    );
    const { images, channels } = this.builder.images(chosen);
    const { imageSize } = this.builder;
    const side = Number(imageSize);
    return {
      inspection,
      size: { height: side, width: side, channels },
      imageSize,
      trainingImages: splits.train.length,
      testImages: splits.test.length,
      classNames,
      sheet: { images, labels: chosen.map((index) => places[index]!.label) },
      acrossSplits: [...inspection.duplicates, ...inspection.nearDuplicates].filter(
        ([one, other]) => trained.has(one) !== trained.has(other),
      ),
    };
  }

  /**
   * Without the classes that are left out. Needs one image at least.
   * @param name what the visitor calls it
   */
  async toSet(name: string, edits: ClassEdits): Promise<OwnSet> {
    const { look, settings } = this;
    const { chosen, classNames, labels, splits } = this.choose(edits);
    const { channels, images } = this.builder.images(chosen.map(({ index }) => index));
    const { imageSize } = this.builder;
    const side = Number(imageSize);
    // Images without a class count as such, as they do where nothing was changed.
    const hashed = chosen.map(({ index, label }) => ({
      index,
      label: look.places[index]!.label === undefined && label === noClass ? undefined : label,
    }));
    return {
      identity: { ...settings, imageSize, setSha256: await look.setSha256(hashed) },
      name,
      size: { height: side, width: side, channels },
      count: chosen.length,
      images,
      labels,
      classNames,
      splits,
    };
  }

  private choose(edits: ClassEdits) {
    const { look } = this;
    const { classes } = look.inspection;
    const nameOf = (label: string | undefined) => {
      if (classes === null) return undefined;
      return editedName(edits, label ?? noClass);
    };
    const chosen = look.places.flatMap(({ label }, index) => {
      const called = nameOf(label);
      return called === null ? [] : { index, label: called };
    });
    const listed = (classes ?? []).map(nameOf).concat(chosen.map(({ label }) => label));
    const present = new Set(chosen.map(({ label }) => label));
    const classNames = [...new Set(listed)].flatMap((one) =>
      one !== undefined && one !== null && present.has(one) ? one : [],
    );
    const codes = new Map(classNames.map((one, code) => [one, code]));
    const labels = emptyLabels(chosen.length, classNames.length);
    const splits = new Uint8Array(chosen.length);
    chosen.forEach(({ index, label }, i) => {
      labels[i] = label === undefined ? 0 : codes.get(label)!;
      splits[i] = splitCodes.indexOf(look.places[index]!.split);
    });
    return { chosen, classNames, labels, splits };
  }
}
