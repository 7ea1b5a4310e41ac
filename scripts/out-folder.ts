/** @file The folder of `--out` or `--to`, and how files in it are written. */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../src/config/playground-error';
import { BadOption } from './bad-option';

/**
 * Makes the folder and writes the first files into it.
 * @throws BadOption, which names the folder, where that cannot be done
 */
export function openFolder(path: string, writeFirst: () => void, option = 'out'): void {
  try {
    makeFolder(resolve(path));
    writeFirst();
  } catch (error) {
    if (error instanceof BadOption) throw error;
    throw new BadOption(
      `--${option} is ${path}, which cannot be a folder to write into: ${reasonOf(error)}.`,
      {
        cause: error,
      },
    );
  }
}

/** Whoever is stopped meanwhile leaves the file as it was. @param write to the path that it is given */
export async function writeWhole(path: string, write: (path: string) => Promise<void>): Promise<void> {
  try {
    await write(unfinished(path));
    renameSync(unfinished(path), path);
  } catch (error) {
    throw unwritten(path, error);
  }
}

/** As `writeWhole`. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(unfinished(path), content);
    renameSync(unfinished(path), path);
  } catch (error) {
    throw unwritten(path, error);
  }
}

/** Whoever is stopped meanwhile leaves the last line cut. */
export function appendToFile(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw unwritten(path, error);
  }
}

/** What there is of it is of no use. */
function unwritten(path: string, cause: unknown): Error {
  rmSync(unfinished(path), { force: true });
  return new Error(
    `${path} cannot be written (${reasonOf(cause)}): make room for it, or name another folder.`,
    { cause },
  );
}

export function writeJson(path: string, value: unknown): void {
  writeFileWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}

function unfinished(path: string): string {
  return `${path}.part`;
}

/** For a folder's name: `2026-11-23-14-05-09`, in universal time. */
export function timestamp(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(/[T:]/g, '-');
}

/** With those above it. Node's own way never ends where the system makes no folders, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
