/** @file The services of one session, and what it answers with them. */
import { PlaygroundError } from '../config/playground-error';
import type { Calls } from '../rpc/messages';
import type { Served } from '../rpc/server';
import type { Host, Services, StartService } from './service';

export function startAll(starts: Readonly<Record<string, StartService>>, host: Host): Services {
  return Object.fromEntries(Object.entries(starts).map(([name, start]) => [name, start(host)]));
}

/**
 * Adds the services' calls to the session's.
 * @throws PlaygroundError `protocol` where two answer the same call
 */
export function joinCalls(all: Served<Calls>, services: Services): void {
  for (const [name, { calls = {} }] of Object.entries(services)) {
    for (const [call, answer] of Object.entries(calls)) {
      if (call in all) {
        throw new PlaygroundError('protocol', { reason: `${name} is not the only one to answer ${call}` });
      }
      all[call] = answer;
    }
  }
}
