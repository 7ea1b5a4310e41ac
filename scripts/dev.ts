/**
 * @file `npm run dev`: Vite's development server, which shows changes as they are saved.
 */
import { createServer } from 'vite';

const server = await createServer();
await server.listen();
server.printUrls();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
