/** @file What a service worker knows of the files of its build: which it answers with, and how long those of others stay. */

export interface BuiltFiles {
  /** Differs wherever a file differs. */
  version: string;
  /** Paths below the page's own folder. */
  files: readonly string[];
}

const prefix = 'simclr-playground-build-';
const page = 'index.html';

export function buildCache(version: string): string {
  return prefix + version;
}

/**
 * The file that answers a request; undefined where that goes to the network: of other hosts and of datasets, what is
 * sent, and what asks whether the host can be reached.
 * @param scope address of the page's folder, ending in `/`
 */
export function fileOf(
  { url, method, mode, cache }: Pick<Request, 'url' | 'method' | 'mode' | 'cache'>,
  scope: string,
  files: readonly string[],
): string | undefined {
  if (method !== 'GET' || cache === 'no-store' || !url.startsWith(scope)) return undefined;
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  if (mode === 'navigate' && (path === '' || path === page)) return page;
  // Of an older build, which a tab that has it open may still ask for.
  return files.includes(path) || path.startsWith('assets/') ? path : undefined;
}

/**
 * Of builds that nobody needs any longer.
 * @param names of all caches @param own that of the build that begins @param tabs open now, of any build
 */
export function staleCaches(names: readonly string[], own: string, tabs: number): string[] {
  // The tab that takes a build loads it anew; any other one goes on with what it has.
  if (tabs > 1) return [];
  return names.filter((name) => name.startsWith(prefix) && name !== own);
}

/** With the headers without which browsers refuse shared memory, and so wasm's threads. */
export function isolated(response: Response): Response {
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}
