/**
 * @file Tells the service worker which files the build has written, and gives the page a policy of what it may load. Both
 * are of the built site alone: while the page is worked on, nothing of it is kept.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const serviceWorker = 'service-worker.js';
/** Kept by the page itself as they are used, or of no use to a visitor. */
const leftOut = /^(datasets\/|headless\.html$|service-worker\.js$|assets\/headless-)/;

export function offlineFiles(): Plugin {
  let folder = 'dist';
  return {
    name: 'playground-offline-files',
    apply: 'build',
    configResolved({ build, root }) {
      folder = join(root, build.outDir);
    },
    // All files are there by then, those of public/ too.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const path = join(folder, serviceWorker);
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replaceAll('BUILT_FILES', JSON.stringify(builtFiles(folder))));
      },
    },
  };
}

/** @param folder of a build @returns the paths that its service worker keeps, and a version of them all */
export function builtFiles(folder: string): { version: string; files: string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !leftOut.test(path))
    .sort();
  const hash = createHash('sha256');
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  return { version: hash.digest('hex').slice(0, 16), files };
}

/**
 * What the page may load: its own files; data that it has made itself; files at addresses that a visitor types, over
 * https. Its inline script is named by its hash, and nothing is evaluated from text.
 */
export function securityPolicy(): Plugin {
  return {
    name: 'playground-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (!path.endsWith('/index.html')) return html;
        return html.replace(
          '<meta charset="utf-8" />',
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`,
        );
      },
    },
  };
}

/** @param html of the page @returns its Content-Security-Policy */
export function policyOf(html: string): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => {
    return `'sha256-${createHash('sha256').update(text!).digest('base64')}'`;
  });
  return [
    "default-src 'self'",
    `script-src 'self' ${inline.join(' ')}`,
    // React and the charts set styles of elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' https: data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
