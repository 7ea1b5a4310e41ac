/** @file The services that there are: `service.ts` in the folders of the page's parts, each of which exports `startService`. */
import type { StartService } from './service';

const modules = import.meta.glob<StartService>('../features/*/service.ts', {
  eager: true,
  import: 'startService',
});

/** By the name of their folder. */
export const startServices: Readonly<Record<string, StartService>> = Object.fromEntries(
  Object.entries(modules).map(([path, start]) => [path.split('/').at(-2)!, start]),
);
