/**
 * @file The file of `--config` → the fields in it. Windows' tools write a byte order mark, or UTF-16.
 */
import { readFileSync } from 'node:fs';
import { reasonOf } from '../src/config/playground-error';
import { BadOption } from './bad-option';

export type UnknownRecord = Record<string, unknown>;

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** @throws BadOption, which names the file, if it cannot be read or holds no JSON object. */
export function readConfigFile(path: string): UnknownRecord {
  try {
    const fields: unknown = JSON.parse(decode(readFileSync(path)));
    if (isRecord(fields)) return fields;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw refused(path, reasons[code] ?? reasonOf(error), error);
  }
  throw refused(path, 'it holds no JSON object');
}

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(path: string, reason: string, cause?: unknown): BadOption {
  return new BadOption(`The configuration could not be read from ${path}: ${reason}.`, { cause });
}

/** By its byte order mark, which is left out, or by where the zero of its first character's two bytes is. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  let encoding = 'utf-8';
  if ((first === 0xff && second === 0xfe) || second === 0) encoding = 'utf-16le';
  if ((first === 0xfe && second === 0xff) || first === 0) encoding = 'utf-16be';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
