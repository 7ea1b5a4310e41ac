/**
 * @file Which page of which lesson is open, and what the visitor has answered there. The page stands in the
 * address (`#game/train`), so that it can be linked to, and gone back and forward to; where the visitor left is
 * remembered, and a first visit, without a link, begins with the game. A teacher's link keeps to one lesson
 * (`?lesson=colours`) until the student leaves it.
 */
import { z } from 'zod/mini';
import { create } from 'zustand';
import { readSetting, writeSetting } from '../storage/storage';
import { onNewRun } from './new-run';

export interface LessonPlace {
  lesson: string;
  /** Undefined for its first page. */
  page?: string | undefined;
}

/** What an address names that there is not. */
export interface UnknownPlace {
  /** Short enough to be shown. */
  hash: string;
  /** What it may have meant, the likeliest first. */
  near: readonly LessonPlace[];
}

/** Of lessons that a link may keep to, the names of those that it shows then: more than itself for the game. */
export type KeptLessons = Readonly<Record<string, readonly string[]>>;

interface LessonState {
  /** None: the playground. */
  place?: LessonPlace | undefined;
  /** The lesson to which a teacher's link keeps, which fixes its settings too. */
  keptTo?: string | undefined;
  /** While it is noted. */
  unknown?: UnknownPlace | undefined;
  /** By question. */
  answers: Readonly<Record<string, string>>;
  /** What the run on show said to a question when it was last asked; undefined where it could not tell. */
  findings: Readonly<Record<string, string | undefined>>;
}

const setting = 'place';
let keptLessons: KeptLessons = {};
const answersSetting = 'answers';
const answersSchema = z.record(z.string(), z.string());
const firstLesson = 'idea';

export const useLesson = create<LessonState>(() => ({ answers: {}, findings: {} }));
onNewRun(() => useLesson.setState({ findings: {} }));

/** Of links from before there were chapters. */
const renamedPlaces: Readonly<Record<string, string>> = {
  '#game': '#idea',
  '#game/play': '#idea/play',
  '#game/meaning': '#idea/meaning',
  '#game/train': '#train/train',
  '#game/predict': '#break-it/predict',
  '#game/without': '#break-it/without',
  '#game/why': '#break-it/why',
};

/** @param hash of an address @returns nothing where it names no lesson's page */
export function placeOfHash(hash: string): LessonPlace | undefined {
  const [, lesson, page] = /^#([a-z-]+)(?:\/([a-z-]+))?$/.exec(renamedPlaces[hash] ?? hash) ?? [];
  return lesson === undefined ? undefined : { lesson, page };
}

export function hashOfPlace(place: LessonPlace | undefined): string {
  if (!place) return '';
  return place.page === undefined ? `#${place.lesson}` : `#${place.lesson}/${place.page}`;
}

/**
 * Where a visit begins: at the page that the address names, else, of an address without settings, where the last
 * visit ended, or with the game.
 * @param lessons the names of those that there are
 * @param kept those that a link may keep to
 */
export function beginVisit(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  lessons: readonly string[],
  kept: KeptLessons = {},
): void {
  keptLessons = kept;
  useLesson.setState({ answers: readAnswers() });
  const isKnown = (place: LessonPlace | undefined) => place && lessons.includes(place.lesson);
  const named = placeOfHash(hash);
  // Links from before are written anew.
  if (isKnown(named)) return show(named, hashOfPlace(named) === hash ? undefined : 'replace');
  if (search !== '' || hash !== '') return;
  const last = placeOfHash(readSetting(setting) ?? `#${firstLesson}`);
  if (isKnown(last)) show(last, 'replace');
}

/** What the browser's back and forward buttons have come to. @param lessons as of `beginVisit` */
export function returnTo(hash: string, lessons: readonly string[]): void {
  const named = placeOfHash(hash);
  const place = named && lessons.includes(named.lesson) ? named : undefined;
  const { keptTo, place: before } = useLesson.getState();
  // As of a link to a panel of the playground: the page that is open stays.
  if (keptTo !== undefined && !belongsTo(keptTo, place)) return show(before, 'replace');
  useLesson.setState({ place, unknown: undefined });
}

/** The names of those that a link may keep to. */
export function lessonsToKeepTo(): readonly string[] {
  return Object.keys(keptLessons);
}

/** @param keptTo one of those @param place undefined: the playground */
export function belongsTo(keptTo: string, place: LessonPlace | undefined): boolean {
  return place !== undefined && keptLessons[keptTo]!.includes(place.lesson);
}

/** Shows one lesson and nothing else, as of a teacher's link. @param keptTo one of `lessonsToKeepTo` */
export function keepTo(keptTo: string): void {
  useLesson.setState({ keptTo });
  const { place } = useLesson.getState();
  if (!belongsTo(keptTo, place)) show({ lesson: keptTo }, 'replace');
}

/** The lesson stays open, and all else is there again. */
export function stopKeeping(): void {
  useLesson.setState({ keptTo: undefined });
}

/** Notes what the address was passed over for; a lesson that lacks the page has begun with its first. */
export function passOver(unknown: UnknownPlace): void {
  const { place } = useLesson.getState();
  if (place) show({ lesson: place.lesson }, 'replace');
  useLesson.setState({ unknown });
}

export function dismissUnknown(): void {
  useLesson.setState({ unknown: undefined });
}

export function openPlace(place: LessonPlace): void {
  show(place, 'push');
}

export function leaveLesson(): void {
  show(undefined, 'push');
}

export function giveAnswer(question: string, answer: string): void {
  const answers = { ...useLesson.getState().answers, [question]: answer };
  useLesson.setState({ answers });
  writeSetting(answersSetting, JSON.stringify(answers));
}

export function noteFinding(question: string, found: string | undefined): void {
  const { findings } = useLesson.getState();
  if (findings[question] !== found) useLesson.setState({ findings: { ...findings, [question]: found } });
}

/** Of earlier visits, and before the page was loaded anew; none where they cannot be read. */
function readAnswers(): LessonState['answers'] {
  try {
    return answersSchema.parse(JSON.parse(readSetting(answersSetting) ?? '{}'));
  } catch {
    return {};
  }
}

function show(place: LessonPlace | undefined, entry?: 'push' | 'replace'): void {
  useLesson.setState({ place, unknown: undefined });
  writeSetting(setting, hashOfPlace(place));
  if (!entry) return;
  const address = `${location.pathname}${location.search}${hashOfPlace(place)}`;
  if (entry === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
