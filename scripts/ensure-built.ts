/**
 * @file Builds the site only when it is stale. What the last build was made of is remembered as a
 * hash; public files count by name and size, because hashing megabytes of images each time would
 * cost more than it finds.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { requireCompiledAssembly } from './compiled-assembly';

const stampPath = 'node_modules/.cache/playground/build-stamp';
const pages = ['index.html', 'headless.html'];
const settings = [
  'vite.config.ts',
  'scripts/page-checks.ts',
  'scripts/offline-files.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Resolves when dist/ holds the build of what is in the tree now.
 * @throws Error, one sentence, if the wasm modules are not those of their sources, or page-checks.ts
 * refuses what was built.
 */
export async function ensureBuilt(): Promise<void> {
  const hash = hashOfInputs();
  if (existsSync('dist/index.html') && readStamp() === hash) return;
  requireCompiledAssembly();
  console.log('Building the page (about ten seconds)…');
  await build({ logLevel: 'warn' }).catch((error: Error & { errors?: Error[] }) => {
    // Vite's own message joins all errors with their stacks.
    throw error.errors?.[0] ?? error;
  });
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, hash);
}

function readStamp(): string | undefined {
  return existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : undefined;
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  const sources = filesIn('src').filter((path) => !/\.test\.tsx?$/.test(path));
  for (const path of [...sources, ...pages, ...settings]) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  for (const path of filesIn('public')) hash.update(`${path} ${statSync(path).size}\n`);
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
