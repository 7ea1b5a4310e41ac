/**
 * @file `npm run inspect`: looks at images that somebody brings, in a real browser, by the page's own code, and says
 * what they come to: 0 where there are images, 1 where there are none, 2 for a wrong option.
 */
import { writeFileSync } from 'node:fs';
import type { Inspection } from '../src/datasets/formats/inspect';
import { exitWith } from './bad-option';
import { readInspectOptions } from './inspect-options';

await exitWith(async () => {
  const { files, json } = readInspectOptions(process.argv.slice(2));
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  let inspection: Inspection | undefined;
  await converse({
    async speak(worker) {
      inspection = await worker.inspect(files);
    },
  });
  const found = inspection!;
  if (json !== undefined) {
    const badFiles = found.badFiles.map(({ name, reason }) => ({ name, reason }));
    writeFileSync(json, `${JSON.stringify({ ...found, badFiles }, undefined, 2)}\n`);
  }
  for (const line of describe(found)) console.log(line);
  return found.outcome === 'refused' ? 1 : 0;
});

function describe(found: Inspection): string[] {
  const { message, count, perClass, splits, height, width, channels, badFiles, duplicates } = found;
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ');
  if (count === 0) return [message];
  const size = height !== null && width !== null ? `${width} × ${height} pixels` : 'sizes differ';
  const colours = channels === 1 ? 'gray' : 'in colour';
  return [
    message,
    `Size: ${size}, ${colours}`,
    perClass ? `Classes: ${list(perClass)}` : 'Classes: none, the images have no labels',
    ...(splits ? [`Splits: ${list(splits)}`] : []),
    ...badFiles.slice(1).map(({ reason }) => `Left out: ${reason}`),
    ...(duplicates.length ? [`The same image more than once: ${duplicates.length}`] : []),
    `Looked at in ${found.seconds.toFixed(1)} s`,
  ];
}
