/** @file The page of a lesson that is open: its own content, the way back, on and out. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../actions/act';
import { FailureNotice } from '../page/top-bar/failure-notice';
import { Preferences } from '../page/top-bar/preferences';
import { Button } from '../ui/button';
import type { Lesson, LessonPage } from './lesson';
import styles from './lesson-stage.module.css';
import './words';

interface LessonStageProps {
  lesson: Lesson;
  /** Which of its pages. */
  index: number;
}

export function LessonStage({ lesson, index }: LessonStageProps) {
  const page = lesson.pages[index]!;
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    page.enter?.();
    // What is said next is read from its beginning.
    stage.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    return page.leave;
  }, [page]);
  return (
    <article
      ref={stage}
      tabIndex={-1}
      className={styles.stage}
      aria-label={lesson.useTitle()}
      data-testid="lesson"
      data-page={page.name}
    >
      <Way lesson={lesson} index={index} />
      <FailureNotice />
      <div className={styles.content}>
        <page.Content />
      </div>
      {/* A page's hook is its own: another page, another component. */}
      <Turning key={page.name} lesson={lesson} index={index} page={page} />
    </article>
  );
}

/** How far it is, and the way out, always in the same corner. */
function Way({ lesson, index }: LessonStageProps) {
  const { t } = useTranslation();
  const { length } = lesson.pages;
  return (
    <header className={styles.way}>
      <p className={styles.title}>{lesson.useTitle()}</p>
      <ol className={styles.dots} aria-label={t('lessons.progress', { page: index + 1, pages: length })}>
        {lesson.pages.map(({ name }, i) => (
          <li key={name} className={styles.dot} data-reached={i <= index || undefined} aria-hidden="true" />
        ))}
      </ol>
      <Preferences />
      <Button variant="quiet" onClick={() => act('leave-lesson')}>
        {t('lessons.skip')}
      </Button>
    </header>
  );
}

const always = () => true;

function Turning({ lesson, index, page }: LessonStageProps & { page: LessonPage }) {
  const { t } = useTranslation();
  const isDone = (page.useIsDone ?? always)();
  const to = (at: number) => act('open-lesson', { lesson: lesson.name, page: lesson.pages[at]!.name });
  const isLast = index === lesson.pages.length - 1;
  return (
    <footer className={styles.turning}>
      {index > 0 && (
        <Button size="large" onClick={() => to(index - 1)}>
          <ArrowLeft size={18} aria-hidden /> {t('lessons.back')}
        </Button>
      )}
      <Button
        variant="primary"
        size="large"
        className={styles.next}
        isBusy={!isDone}
        onClick={() => (isLast ? act('leave-lesson') : to(index + 1))}
      >
        {t(isLast ? 'lessons.end' : 'lessons.next')} <ArrowRight size={18} aria-hidden />
      </Button>
    </footer>
  );
}
