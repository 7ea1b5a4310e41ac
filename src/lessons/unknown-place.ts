/** @file A hash that leads nowhere, as of a link that was mistyped, and the pages that it may have meant. */
import { byNearness } from '../config/link-offers';
import { addedByOthers } from '../config/read-link';
import { shortened } from '../config/shortened';
import { panelNames } from '../features/panels';
import { contentId } from '../ui/content-id';
import { placeOfHash, type LessonPlace, type UnknownPlace } from '../state/lesson-store';
import type { PlaygroundPart } from './playground-parts';
import { lessonNames, lessons, type LessonName } from './lessons';

const maxOffers = 6;
/** Of what the page itself links to, of older links to that, and of the page without a lesson. */
const ids = [contentId, 'diagram', 'playground'];
const sections = [
  'charts',
  'laboratory',
  'shortcut',
  'evidence',
  'premise',
] as const satisfies readonly PlaygroundPart[];
const panels: readonly string[] = [...panelNames, ...sections];

/**
 * @param hash of an address
 * @returns undefined where there is what it names, or where it is nothing of ours
 * @throws where a lesson's code cannot be had
 */
export async function unknownPlace(hash: string): Promise<UnknownPlace | undefined> {
  const text = hash.slice(1);
  if (text === '' || ids.includes(text) || addedByOthers.test(text.split('=')[0]!)) return undefined;
  const [kind, panel] = text.split('/');
  if (kind === 'panel') return panels.includes(panel ?? '') ? undefined : unknown(hash, []);
  const place = placeOfHash(hash);
  if (!place || !isLesson(place.lesson)) {
    return unknown(
      hash,
      byNearness(lessonNames, text).map((lesson) => ({ lesson })),
    );
  }
  const { lesson, page } = place;
  const pages = (await lessons[place.lesson]()).lesson.pages.map(({ name }) => name);
  if (page === undefined || pages.includes(page)) return undefined;
  return unknown(
    hash,
    byNearness(pages, page).map((near) => ({ lesson, page: near })),
  );
}

function unknown(hash: string, near: readonly LessonPlace[]): UnknownPlace {
  return { hash: shortened(hash), near: near.slice(0, maxOffers) };
}

function isLesson(name: string): name is LessonName {
  return lessonNames.some((known) => known === name);
}
