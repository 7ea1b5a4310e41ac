/**
 * @file What a visit loads before the visitor sees its first image, counted on the way: every request of the page and of its
 * workers, each file as gzip compresses it.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds since 1970; none before there is one. */
    firstImageAt?: number;
  }
}

/** Scripts, styles, pages and our own WebAssembly; tfjs's is counted by nobody, nor are images. */
const isCode = (path: string) => /\.(html|js|css|wasm)$/.test(path) && !path.includes('tfjs-backend');

/** @param page which has opened nothing yet, in a browser that has kept nothing */
export async function watchFirstVisit(page: Page): Promise<() => Promise<Record<string, number>>> {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.addInitScript(() => {
    const imageIsThere = () => {
      if (window.firstImageAt) return;
      window.firstImageAt = Infinity;
      requestAnimationFrame(() => (window.firstImageAt = Date.now()));
    };
    const isImage = ({ target }: Event) => target instanceof HTMLImageElement;
    document.addEventListener('load', (event) => isImage(event) && imageIsThere(), true);
    const { prototype } = CanvasRenderingContext2D;
    prototype.drawImage = new Proxy(Reflect.get(prototype, 'drawImage'), {
      apply(draw, context: CanvasRenderingContext2D, of) {
        Reflect.apply(draw, context, of);
        if (context.canvas.isConnected) imageIsThere();
      },
    });
  });
  /** By file, in bytes. */
  return async () => {
    const seen = await page.waitForFunction(
      () => Number.isFinite(window.firstImageAt) && window.firstImageAt,
    );
    const firstImageAt = Number(await seen.jsonValue());
    // When one began is known once it is answered; until then it would count as the first of all.
    await Promise.all(requests.map((request) => request.response()));
    const before = requests.filter((request) => request.timing().startTime < firstImageAt);
    const paths = before.map((request) => new URL(request.url()).pathname.replace(/\/$/, '/index.html'));
    const sizeOf = (path: string) => gzipSync(readFileSync(`dist${path}`)).length;
    return Object.fromEntries(paths.filter(isCode).map((path) => [path, sizeOf(path)]));
  };
}
