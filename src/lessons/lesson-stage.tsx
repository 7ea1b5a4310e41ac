/** @file The page of a lesson that is open: the rail, its own content, the way back and on. */
import { ArrowLeft, ArrowRight, Presentation } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../actions/act';
import { ShareMenu } from '../features/share/share-menu';
import { BarMenu } from '../page/top-bar/bar-menu';
import { FailureNotice } from '../page/top-bar/failure-notice';
import { Preferences } from '../page/top-bar/preferences';
import { belongsTo, useLesson, type LessonPlace } from '../state/lesson-store';
import { usePresenting } from '../state/presenting';
import { Button } from '../ui/button';
import { contentId } from '../ui/content-id';
import { isShortcutPress } from '../ui/keys';
import { lazyPart, loadLater } from '../ui/lazy-part';
import { PanelLevel } from '../ui/panel';
import { useIsNarrow, useIsTight } from '../ui/use-is-narrow';
import type { Lesson, LessonPage } from './lesson';
import styles from './lesson-stage.module.css';
import { chapters, isChapter, lessons, type LessonName } from './lessons';
import { Rail } from './rail';
import './words';

const ClassLinkNote = lazyPart(
  () => import('./class-link/note'),
  () => <div />,
);

/** The page of a lesson from which something was looked up. */
let lastTaught: LessonPlace | undefined;

interface LessonStageProps {
  lesson: Lesson;
  /** Which of its pages. */
  index: number;
}

export function LessonStage({ lesson, index }: LessonStageProps) {
  const page = lesson.pages[index]!;
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.enter?.();
    if (!lesson.isReference) lastTaught = { lesson: lesson.name, page: page.name };
    // What is said next is read from its beginning, and by keyboard its task comes next, not the rail again.
    content.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    return page.leave;
  }, [lesson, page]);
  useEffect(() => {
    const [, next] = neighboursOf(lesson.name as LessonName);
    if (next) loadLater(lessons[next]);
  }, [lesson]);
  return (
    <article
      className={styles.stage}
      aria-label={lesson.useTitle()}
      data-testid="lesson"
      data-page={page.name}
    >
      <Way lesson={lesson} />
      <FailureNotice />
      <div ref={content} id={contentId} tabIndex={-1} className={styles.content} data-testid="lesson-content">
        <PanelLevel value="h2">
          <page.Content />
        </PanelLevel>
      </div>
      {/* A page's hook is its own: another page, another component. */}
      <Turning key={page.name} lesson={lesson} index={index} page={page} />
    </article>
  );
}

/** Where this is, in one line: what does not fit beside the rail is in a menu. */
function Way({ lesson }: { lesson: Lesson }) {
  const isPhone = useIsNarrow();
  const isPresenting = usePresenting((presenting) => presenting.isOn);
  const isTight = useIsTight() || isPresenting;
  const isKept = useLesson(({ keptTo }) => keptTo !== undefined);
  const name = lesson.name as LessonName;
  const others = (
    <>
      {!isKept && <ShareMenu />}
      <Preferences />
    </>
  );
  return (
    <header className={styles.way}>
      <div className={styles.rail}>
        {isKept && <ClassLinkNote />}
        {(!isKept || isChapter(name)) && <Rail current={name} />}
      </div>
      {!isPhone && <PresentButton />}
      {isTight ? (
        <BarMenu>
          {isPhone && <PresentButton />}
          {others}
        </BarMenu>
      ) : (
        others
      )}
    </header>
  );
}

function PresentButton() {
  const { t } = useTranslation();
  const isOn = usePresenting((presenting) => presenting.isOn);
  return (
    <Button aria-pressed={isOn} title={t('lessons.presentHint')} onClick={() => act('present')}>
      <Presentation size={18} aria-hidden />
      {t('lessons.present')}
    </Button>
  );
}

const always = () => true;
const nothing = () => undefined;

function Turning({ lesson, index, page }: LessonStageProps & { page: LessonPage }) {
  const { t } = useTranslation();
  const isDone = (page.useIsDone ?? always)();
  const awaits = (page.useAwaits ?? nothing)();
  const reason = useId();
  const keptTo = useLesson((state) => state.keptTo);
  const { back, on, onward } = waysFrom(lesson, index, keptTo);
  useArrowKeys(back, isDone ? on : undefined);
  return (
    <footer className={styles.turning}>
      {!isDone && awaits && (
        <p id={reason} className={styles.awaits} data-testid="awaits">
          {awaits}
        </p>
      )}
      <div className={styles.ways}>
        {back && (
          <Button size="large" onClick={back} title={t('lessons.backHint')}>
            <ArrowLeft size={18} aria-hidden /> <span className={styles.word}>{t('lessons.back')}</span>
          </Button>
        )}
        {lesson.pages.length > 1 && !lesson.isReference && <Pages lesson={lesson} index={index} />}
        <div className={styles.on}>
          {keptTo === undefined && onward !== 'end' && isChapter(lesson.name as LessonName) && (
            <Button variant="quiet" className={styles.skip} onClick={() => act('leave-lesson')}>
              {t('lessons.skip')}
            </Button>
          )}
          {on && (
            <Button
              variant="primary"
              size="large"
              className={styles.next}
              data-onward={onward}
              isBusy={!isDone}
              aria-describedby={!isDone && awaits ? reason : undefined}
              onClick={on}
              title={t('lessons.nextHint')}
            >
              {t(`lessons.${onward}`)} <ArrowRight size={18} aria-hidden />
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}

/** The pages of this chapter, each a press away. */
function Pages({ lesson, index }: LessonStageProps) {
  const { t } = useTranslation();
  const { length } = lesson.pages;
  return (
    <ol className={styles.pages}>
      {lesson.pages.map(({ name }, i) => (
        <li key={name}>
          <Button
            variant="bare"
            className={styles.dot}
            aria-label={t('lessons.progress', { page: i + 1, pages: length })}
            aria-current={i === index ? 'page' : undefined}
            onClick={() => i !== index && act('open-lesson', { lesson: lesson.name, page: name })}
          />
        </li>
      ))}
    </ol>
  );
}

interface Ways {
  /** Undefined on the first page of the first chapter. */
  back?: (() => void) | undefined;
  /** Undefined on the last page to which a teacher's link leads. */
  on?: (() => void) | undefined;
  /** What the way on is called: on its last page a lesson leads to the list, the last chapter to the playground. */
  onward: 'next' | 'end' | 'endLesson' | 'toLesson';
}

/** From one page to the next; from a chapter's last to the next chapter; from and to the list of a lesson that is none. */
function waysFrom(lesson: Lesson, index: number, keptTo: string | undefined): Ways {
  const to = (name: LessonName, at?: Lesson['pages'][number]) =>
    act('open-lesson', { lesson: name, page: at?.name });
  const name = lesson.name as LessonName;
  const [before, after] = neighboursOf(name).map((place) => (isShown(place, keptTo) ? place : undefined));
  const isLast = index === lesson.pages.length - 1;
  if (lesson.isReference && keptTo !== undefined) {
    const place = lastTaught ?? { lesson: keptTo };
    return { on: () => act('open-lesson', place), onward: 'toLesson' };
  }
  if (lesson.isReference) return { on: () => to('course'), onward: 'endLesson' };
  const goBack = () => {
    if (index > 0) to(name, lesson.pages[index - 1]);
    else if (before) void lessons[before]().then((it) => to(before, it.lesson.pages.at(-1)));
  };
  const goOn = () => {
    if (!isLast) to(name, lesson.pages[index + 1]);
    else if (after) to(after);
    else act('leave-lesson');
  };
  return {
    back: index > 0 || before ? goBack : undefined,
    on: isLast && !after && keptTo !== undefined ? undefined : goOn,
    onward: isLast ? lastStep(after) : 'next',
  };
}

/** Whether a teacher's link, if the visit came by one, leads there. */
function isShown(name: LessonName | undefined, keptTo: string | undefined): boolean {
  return name !== undefined && (keptTo === undefined || belongsTo(keptTo, { lesson: name }));
}

function lastStep(after: LessonName | undefined): Ways['onward'] {
  if (after === undefined) return 'end';
  return after === 'course' ? 'endLesson' : 'next';
}

/** What comes before a lesson and after it; undefined: nothing, the playground. */
function neighboursOf(name: LessonName): readonly (LessonName | undefined)[] {
  if (name === 'course') return [];
  if (!isChapter(name)) return ['course', 'course'];
  const chapter = chapters.indexOf(name);
  return [chapters[chapter - 1], chapters[chapter + 1]];
}

/** What goes on to something else by arrow keys. */
const movedByArrows =
  'input, select, textarea, canvas, [contenteditable], [role="slider"], [role="tab"], [role="radio"], [data-focus-grid]';

function useArrowKeys(back: (() => void) | undefined, on: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const turn = { ArrowLeft: back, ArrowRight: on }[event.key];
      if (!turn || event.repeat || !isShortcutPress(event)) return;
      if (event.target instanceof Element && event.target.closest(movedByArrows)) return;
      event.preventDefault();
      turn();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
