/**
 * @file Serves dist/, or another build, on this machine alone, with the headers of vite.config.ts.
 */
import { preview, type InlineConfig } from 'vite';

export interface ServedSite {
  /** Address of the page, ending in `/`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The first port to try, then the next ones; 0 for any free one. */
  port: number;
  /** Whether to show the page in the visitor's browser. */
  open?: boolean;
  /** Of the build that is served; by default the site's. */
  config?: InlineConfig;
}

export async function serveBuilt({ port, open = false, config }: ServeOptions): Promise<ServedSite> {
  const server = await preview({ logLevel: 'warn', ...config, preview: { ...config?.preview, port, open } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The server did not say at which address it listens; try another port.');
  return { url, close: () => server.close() };
}
