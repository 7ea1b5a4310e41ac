/**
 * @file What a build is refused for: tfjs among the files that the page can load, as it reads the address and
 * the browser's stores when it is loaded, and is large; more code than a first visit should wait for; and a worker whose
 * own file another one imports, which WebKit evaluates a second time, so that a second session takes the first one's
 * messages.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What the bundler says of a file that it has written. */
export interface BuiltFile {
  fileName: string;
  type: 'chunk' | 'asset';
  code?: string;
  source?: string | Uint8Array;
  /** File names. */
  imports?: readonly string[];
  dynamicImports?: readonly string[];
  /** Paths of the sources in it. */
  moduleIds?: readonly string[];
  /** The source that an entry was made of. */
  facadeModuleId?: string | null;
  isEntry?: boolean;
}
type Bundle = Readonly<Record<string, BuiltFile>>;

const page = 'index.html';
/** Those of which a first image has need; the training worker's engine comes after it. */
const workers = ['src/worker/training.worker.ts', 'src/worker/views.worker.ts'];
const lesson = /\/src\/lessons\/[^/]+\/lesson\.tsx?$/;
/** All code before the first image, as it travels; a journey counts what a browser really asks for (e2e/game.spec.ts). */
const maxFirstVisitBytes = 400_000;

/** In the page's build; `ofWorkers` in that of its workers, which comes first. */
export function pageChecks(): { ofPage: Plugin; ofWorkers: Plugin } {
  const ofWorkers: Bundle[] = [];
  return {
    ofWorkers: {
      name: 'playground-worker-checks',
      // The bundler's default would let others import from a worker's own file; Vite keeps to it, whatever its settings say.
      options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
      generateBundle(_, bundle) {
        const imported = importedEntry(bundle);
        if (imported) throw new Error(imported);
        if (workers.some((worker) => entryFile(bundle, worker))) ofWorkers.push(bundle);
      },
    },
    ofPage: {
      name: 'playground-page-checks',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const intruder = tfjsOnPage(bundle, (id) => importers(this.getModuleInfo(id)));
          if (intruder) throw new Error(intruder);
          const counted = firstVisit(bundle, ofWorkers);
          const bytes = Object.values(counted).reduce((sum, part) => sum + part, 0);
          const kilobytes = (count: number) => `${Math.round(count / 1000)} kB`;
          const parts = Object.entries(counted).map(([part, size]) => `${part} ${kilobytes(size)}`);
          if (bytes > maxFirstVisitBytes) {
            throw new Error(
              `A first visit would load ${kilobytes(bytes)} of code before its first image, but must load ${kilobytes(maxFirstVisitBytes)} at most: let what is not seen at once come later (src/ui/lazy-part.tsx). Gzipped: ${parts.join(', ')}.`,
            );
          }
          console.log(
            `A first visit loads ${kilobytes(bytes)} of code before its first image, gzipped: ${parts.join(', ')}.`,
          );
        },
      },
    },
  };
}

/**
 * A sentence that names a module of tfjs's which the page can load, at once or later, and who imports it.
 * @param importersOf the modules that import one, by their paths
 */
function tfjsOnPage(
  bundle: Bundle,
  importersOf: (moduleId: string) => readonly string[],
): string | undefined {
  const files = reachableFiles(bundle, entryFile(bundle, page), 'and later');
  const modules = new Set(files.flatMap((file) => file.moduleIds ?? []));
  const intruders = [...modules].filter(isTfjs);
  if (!intruders.length) return undefined;
  // From within tfjs to whom of ours asks for it.
  const upwards = new Set(intruders);
  for (const id of upwards) {
    for (const importer of importersOf(id)) {
      if (isTfjs(importer)) upwards.add(importer);
      else if (modules.has(importer)) return sentenceOn(id, ` by ${withinRepository(importer)}`);
    }
  }
  return sentenceOn(intruders[0]!, '');
}

/** @param bundle of a worker @returns a sentence where its own file is imported by another */
export function importedEntry(bundle: Bundle): string | undefined {
  for (const { fileName, imports = [], dynamicImports = [] } of Object.values(bundle)) {
    const entry = [...imports, ...dynamicImports].find((name) => bundle[name]?.isEntry);
    if (entry) {
      return `${fileName} imports ${entry}, a worker's own file, which WebKit would evaluate twice: what they share must lie in a file of its own`;
    }
  }
  return undefined;
}

function sentenceOn(id: string, by: string): string {
  const name = id.slice(id.lastIndexOf('node_modules/'));
  return `The page would load ${name}, imported${by}: what the page imports must not import tfjs, which belongs into the training worker`;
}

function isTfjs(id: string): boolean {
  return /[\\/]node_modules[\\/]@tensorflow[\\/]/.test(id);
}

/**
 * What is loaded before the first image, in bytes as gzip compresses them, by what it belongs to. On a first visit
 * the page opens a lesson, of which the largest counts. Of our WebAssembly that draws views a browser takes one file;
 * what trains comes after it, and is not counted, like images.
 * @param ofWorkers the bundles of the page's workers
 */
export function firstVisit(bundle: Bundle, ofWorkers: readonly Bundle[]): Record<string, number> {
  const atOnce = reachableFiles(bundle, entryFile(bundle, page), 'at once');
  const lessons = Object.values(bundle)
    .filter(({ facadeModuleId }) => lesson.test(facadeModuleId?.replaceAll('\\', '/') ?? ''))
    .map((start) => total(reachableFiles(bundle, start, 'at once').filter((file) => !atOnce.includes(file))));
  const ofWorker = (path: string) => {
    // One that several start is built for each, alike.
    const own = ofWorkers.find((one) => entryFile(one, path)) ?? {};
    return total(reachableFiles(own, entryFile(own, path), 'at once'));
  };
  const ending = (files: Bundle, pattern: RegExp) =>
    Object.values(files).filter(({ fileName }) => pattern.test(fileName));
  const ownWasm = ofWorkers.flatMap((one) => ending(one, /(^|\/)views-[^/]*\.wasm$/));
  return {
    page: total(ending(bundle, /^index\.html$/)),
    scripts: total(atOnce),
    styles: total(ending(bundle, /\.css$/)),
    lesson: Math.max(0, ...lessons),
    WebAssembly: Math.max(0, ...ownWasm.map((file) => total([file]))),
    ...Object.fromEntries(workers.map((path) => [path.slice(path.lastIndexOf('/') + 1), ofWorker(path)])),
  };
}

function entryFile(bundle: Bundle, source: string): BuiltFile | undefined {
  return Object.values(bundle).find(({ facadeModuleId }) =>
    facadeModuleId?.replaceAll('\\', '/').endsWith(`/${source}`),
  );
}

/** The file itself and all that follow from it. */
function reachableFiles(
  bundle: Bundle,
  start: BuiltFile | undefined,
  when: 'at once' | 'and later',
): BuiltFile[] {
  const found = new Set(start ? [start] : []);
  for (const { imports = [], dynamicImports = [] } of found) {
    for (const name of [...imports, ...(when === 'and later' ? dynamicImports : [])]) {
      const file = bundle[name];
      if (file) found.add(file);
    }
  }
  return [...found];
}

function total(files: readonly BuiltFile[]): number {
  return [...new Set(files)]
    .map(({ code, source }) => gzipSync(code ?? source ?? '').length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function importers(module: Rolldown.ModuleInfo | null): readonly string[] {
  return [...(module?.importers ?? []), ...(module?.dynamicImporters ?? [])];
}

function withinRepository(path: string): string {
  return path.replaceAll('\\', '/').replace(`${process.cwd().replaceAll('\\', '/')}/`, '');
}
