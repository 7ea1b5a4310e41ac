/**
 * @file `npm start`: builds the page if it is stale, serves it, prints its address, and opens it
 * where there is a display.
 */
import { exitWith } from './bad-option';
import { ensureBuilt } from './ensure-built';
import { readOptions } from './read-options';
import { serveBuilt } from './serve-built';

const hasDisplay =
  !process.env['CI'] &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

await exitWith(async () => {
  readOptions('start', process.argv.slice(2), {});
  await ensureBuilt();
  const site = await serveBuilt({ port: 4173, open: hasDisplay });
  console.log(`The playground is at ${site.url} (Ctrl-C ends it)`);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void site.close().finally(() => process.exit(0)));
  }
  return 0;
});
