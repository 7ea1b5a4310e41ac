/**
 * @file What a build is refused for: tfjs among the files that the page can load, as it reads the address and
 * the browser's stores when it is loaded, and is large; and more code than a first visit should wait for.
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
}
type Bundle = Readonly<Record<string, BuiltFile>>;

const page = 'index.html';
const trainingWorker = 'src/worker/training.worker.ts';
/** Scripts and styles before the first image, as they travel. */
const maxFirstVisitBytes = 550_000;

/** In the page's build; `ofWorkers` in that of its workers, which comes first. */
export function pageChecks(): { ofPage: Plugin; ofWorkers: Plugin } {
  let worker: Bundle = {};
  return {
    ofWorkers: {
      name: 'playground-worker-size',
      generateBundle(_, bundle) {
        if (entryFile(bundle, trainingWorker)) worker = bundle;
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
          const bytes = firstVisitBytes(bundle, worker);
          const kilobytes = (count: number) => `${Math.round(count / 1000)} kB`;
          if (bytes > maxFirstVisitBytes) {
            throw new Error(
              `A first visit would load ${kilobytes(bytes)} of code before its first image, but must load ${kilobytes(maxFirstVisitBytes)} at most: let what is not seen at once come later (src/ui/lazy-part.tsx)`,
            );
          }
          console.log(`A first visit loads ${kilobytes(bytes)} of code before its first image.`);
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

function sentenceOn(id: string, by: string): string {
  const name = id.slice(id.lastIndexOf('node_modules/'));
  return `The page would load ${name}, imported${by}: what the page imports must not import tfjs, which belongs into the training worker`;
}

function isTfjs(id: string): boolean {
  return /[\\/]node_modules[\\/]@tensorflow[\\/]/.test(id);
}

/**
 * Of the page's scripts and styles, its training worker and the larger backend of that, compressed by gzip.
 * @param worker the training worker's own bundle
 */
export function firstVisitBytes(bundle: Bundle, worker: Bundle): number {
  const workerFile = entryFile(worker, trainingWorker);
  const always = [
    ...reachableFiles(bundle, entryFile(bundle, page), 'at once'),
    ...Object.values(bundle).filter((file) => file.fileName.endsWith('.css')),
    ...reachableFiles(worker, workerFile, 'at once'),
  ];
  const withBackend = (workerFile?.dynamicImports ?? []).map((name) => [
    ...always,
    ...reachableFiles(worker, worker[name], 'at once'),
  ]);
  return Math.max(...[always, ...withBackend].map(total));
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
