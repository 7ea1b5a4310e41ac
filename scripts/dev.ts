/**
 * @file `npm run dev`: Vite's development server, which shows changes as they are saved. Changed
 * AssemblyScript is compiled first.
 */
import { createServer } from 'vite';
import { reasonOf } from '../src/config/playground-error';
import { exitWith } from './bad-option';
import { compileAssembly, isAssemblyCompiled, isAssemblySource } from './compiled-assembly';
import { readOptions } from './read-options';

await exitWith(async () => {
  readOptions('dev', process.argv.slice(2), {});
  if (!isAssemblyCompiled()) await compileAssembly();
  const server = await createServer();
  await server.listen();
  server.printUrls();

  let compiling = Promise.resolve();
  const compileAndReload = async () => {
    if (isAssemblyCompiled()) return;
    await compileAssembly();
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.on('change', (path) => {
    if (!isAssemblySource(path)) return;
    compiling = compiling
      .then(compileAndReload)
      .catch((error) => server.config.logger.error(reasonOf(error)));
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
  return 0;
});
