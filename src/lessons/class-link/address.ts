/**
 * @file The link by which a teacher sends a class to one lesson with settings that are the same for all:
 * `?lesson=colours&preset=quick-cifar10&seed=7`, which `src/config/read-link.ts` reads.
 */
import { configToSearch } from '../../config/config-url';
import { lessonPart } from '../../config/link-offers';
import type { RunConfig } from '../../config/run-config';

/** @param lesson one of `keptLessons` */
export function classLink(
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  lesson: string,
  config: RunConfig,
): string {
  const kept = new URLSearchParams({ [lessonPart]: lesson }).toString();
  return `${origin}${pathname}?${configToSearch(config, kept)}`;
}

/** Whether nobody but this machine finds what is served there. */
export function isOfThisMachine({ hostname }: Pick<Location, 'hostname'>): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
