/** Files by other programs, with what must come of each (src/datasets/formats/cases/README.md). */
import { commands } from 'vitest/browser';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../datasets/formats/cases/MANIFEST.json';
import type { Inspection } from '../../datasets/formats/inspect';
import { createImporter } from './importer';
import { decodeByPlatform } from './platform-decoder';
import { decodePicture } from '../../datasets/formats/decode-picture';
import { readZip } from '../../datasets/formats/zip';
import { bytesOf } from '../../datasets/formats/entry';

interface Expected {
  outcome: Inspection['outcome'];
  accept?: string[];
  count: number;
  classes: string[] | null;
  perClass: Record<string, number> | null;
  splits: Record<string, number> | null;
  perSplit?: Record<string, Record<string, number>>;
  height?: number | null;
  width?: number | null;
  channels?: number | null;
  pixels?: { setSha256: string };
  mean?: number[];
  std?: number[];
  badFiles?: string[];
  pictures?: Probed[];
}

interface Probed {
  name: string;
  height: number;
  width: number;
  tolerance: number;
  probes: { x: number; y: number; rgba: [number, number, number, number] }[];
}

const cases = manifest.cases as unknown as { file: string; files?: string[]; expect: Expected }[];
/** Read as bytes: a server would unpack what is gzipped, and has no type for what has no extension. */
const names = Object.keys(import.meta.glob('../../datasets/formats/cases/**/*')).map((path) =>
  path.slice('../../datasets/formats/cases/'.length),
);
const importer = createImporter(() => undefined);

afterAll(() => importer.dispose());

/** A case is a file, several, or a folder, whose own name is left away. */
async function filesOf({ file, files }: (typeof cases)[number]) {
  const isFolder = !files && !names.includes(file);
  const wanted = files ?? names.filter((name) => (isFolder ? name.startsWith(`${file}/`) : name === file));
  return await Promise.all(
    wanted.map(async (name) => ({
      path: isFolder ? name.slice(file.length + 1) : name.slice(name.lastIndexOf('/') + 1),
      file: new File([await bytesIn(name)], name),
    })),
  );
}

async function bytesIn(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = await commands.readFile(`src/datasets/formats/cases/${name}`, 'base64');
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

describe('files by other programs', () => {
  it.each(cases.map((one) => [one.file, one] as const))('%s', async (_, one) => {
    const { accept = [], outcome, pixels, badFiles = [], mean, std, pictures, ...expected } = one.expect;
    const found = await importer.call('inspect', await filesOf(one));
    expect([outcome, ...accept]).toContain(found.outcome);
    if (found.outcome !== outcome) return;
    for (const [key, value] of Object.entries(expected)) {
      // Of probed pictures the sizes are checked below.
      if (key in found && !(pictures && value === null))
        expect({ [key]: found[key as keyof Inspection] }).toEqual({ [key]: value });
    }
    if (pixels) expect(found.setSha256).toBe(pixels.setSha256);
    for (const [c, value] of (mean ?? []).entries()) expect(found.mean![c]).toBeCloseTo(value, 5);
    for (const [c, value] of (std ?? []).entries()) expect(found.std![c]).toBeCloseTo(value, 5);
    expect(found.badFiles.map(({ name }) => name).sort()).toEqual(badFiles.toSorted());
    for (const { name, reason } of found.badFiles) expect(reason).toContain(name);
  });
});

describe('unusual images stand upright in their colours', () => {
  const odd = cases.find(({ file }) => file === 'odd-pictures.zip')!;

  it.each(odd.expect.pictures!.map((picture) => [picture.name, picture] as const))(
    '%s',
    async (name, expected) => {
      const [archive] = await filesOf(odd);
      const entries = await readZip('odd-pictures.zip', archive!.file);
      const entry = entries.find(({ path }) => path === name)!;
      const picture = await decodePicture(name, await bytesOf(await entry.open()), decodeByPlatform);
      expect([picture.height, picture.width]).toEqual([expected.height, expected.width]);
      for (const { x, y, rgba } of expected.probes) {
        const at = (y * picture.width + x) * picture.channels;
        const seen = [...picture.pixels.subarray(at, at + picture.channels), 255].slice(0, 4);
        // The colour of what is not seen says nothing.
        const wanted = rgba[3] === 0 ? [...seen.slice(0, 3), 0] : rgba;
        seen.forEach((value, c) =>
          expect(Math.abs(value - wanted[c]!)).toBeLessThanOrEqual(expected.tolerance),
        );
      }
    },
  );
});
