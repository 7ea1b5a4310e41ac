/** @file A host that serves dist/ without a header of its own, as many do; a newer build can take its place, and it can fall silent. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export class PlainHost {
  private readonly server: Server;
  private build: string | undefined;

  constructor(private readonly port: number) {
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://host');
      const path = pathname === '/' ? '/index.html' : pathname;
      this.read(path).then(
        (content) => response.setHeader('Content-Type', types[extname(path)] ?? '').end(content),
        () => response.writeHead(404).end(),
      );
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.server.listen(this.port, '127.0.0.1', resolve);
    });
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The same one, but for a name in its head; what an older one shares with it is no longer to be had here. */
  serveNewBuild(name: string): void {
    this.build = name;
  }

  private async read(path: string): Promise<Buffer | string> {
    if (this.build !== undefined && path.startsWith('/assets/'))
      throw new Error(`${path} is of an older build`);
    const content = await readFile(`dist${path}`);
    if (this.build === undefined) return content;
    if (path === '/index.html') {
      return content.toString().replace('</head>', `<meta name="build" content="${this.build}" /></head>`);
    }
    if (path === '/service-worker.js')
      return content.toString().replace(/"version":"\w+"/, '"version":"new"');
    return content;
  }
}
