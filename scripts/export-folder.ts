/**
 * @file The folder of `--to` holds files of one run as it stood: export.json says of which, and which files. Other
 * formats of the same may join them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadOption } from './bad-option';
import { writeFileWhole, writeJson } from './out-folder';
import { isRecord } from './read-config-file';

/** What the files are of. */
export interface Exported {
  /** The folder of the run. */
  run: string;
  step: number;
  /** SHA-256 of its checkpoint. */
  checkpoint: string;
  /** Whether images of one's own may be among them. */
  withOwnImages: boolean;
}

const recordName = 'export.json';
/** What train.py writes beside them. */
const trainedOn = 'trained';

export function checkpointHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * @param files by path
 * @throws BadOption where others would stay beside them that belong to another run, or to another step of it
 */
export function writeExport(
  folder: string,
  exported: Exported,
  files: Readonly<Record<string, Uint8Array | string>>,
): void {
  const names = Object.keys(files);
  const record = join(folder, recordName);
  const held = readRecord(record);
  const others = [...new Set([...held.files, trainedOn])].filter(
    (name) => !names.includes(name) && existsSync(join(folder, name)),
  );
  const isSame = held.checkpoint === exported.checkpoint && held.withOwnImages === exported.withOwnImages;
  if (held.checkpoint !== undefined && !isSame && others.length) {
    throw new BadOption(
      `--to is ${folder}, which holds files of ${held.of} (${others.join(', ')}); name another folder, or remove those.`,
    );
  }
  const kept = isSame ? held.files.filter((name) => !names.includes(name)) : [];
  // First of all: whoever is stopped on the way leaves no file of which nothing is said.
  writeJson(record, { ...exported, files: [...kept, ...names] });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileWhole(path, content);
  }
}

/** Nothing of what no export has written. */
function readRecord(path: string) {
  const found = existsSync(path) ? parsed(readFileSync(path, 'utf8')) : undefined;
  const { run, step, checkpoint, withOwnImages, files } = isRecord(found) ? found : {};
  return {
    checkpoint,
    withOwnImages,
    of: `${String(run)} at step ${String(step)}${withOwnImages === true ? ' with images of your own' : ''}`,
    files: Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
