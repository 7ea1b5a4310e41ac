/**
 * @file The options of `npm run verify` → backend and files of reference vectors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VectorFile } from '../src/verification/verified-case';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { readBackend, readOptions } from './read-options';

/** The repository's own vectors, which hold every kind of file that there is. */
const ownVectors = 'src/verification/vectors';

export interface VerifyOptions {
  backend: BackendRequest;
  files: VectorFile[];
}

/** @throws BadOption with one sentence. */
export function readVerifyOptions(parameters: readonly string[]): VerifyOptions {
  const options = readOptions('verify', parameters, {
    vectors: ['DIR', `folder of reference vectors; ${ownVectors} unless told`],
    backend: ['NAME', `one of ${backendNames.join(', ')}; the fastest that works unless told`],
  });
  const backend = readBackend(options.backend?.at(-1));
  const folder = options.vectors?.at(-1) ?? ownVectors;
  if (!existsSync(folder)) {
    throw new BadOption(`--vectors is ${folder}, but there is no such folder.`);
  }
  const known = readdirSync(ownVectors).filter((name) => name.endsWith('.json'));
  const present = known.filter((name) => existsSync(join(folder, name)));
  if (present.length === 0) {
    throw new BadOption(`--vectors is ${folder}, which holds none of ${known.join(', ')}.`);
  }
  const files = present.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return { backend, files };
}
