/** @file The lesson that is open, once its code is there, and which parts of the playground its page shows. */
import { useEffect, useState } from 'react';
import { act, usePossible } from '../actions/act';
import { passOver, returnTo, useLesson } from '../state/lesson-store';
import { Button } from '../ui/button';
import { FailedPart } from '../ui/part';
import { useTranslation } from 'react-i18next';
import type { Lesson, LessonPage } from './lesson';
import { lessonNames, lessons, type LessonName } from './lessons';
import { unknownPlace } from './unknown-place';

export interface OpenLesson {
  lesson: Lesson;
  index: number;
  page: LessonPage;
}

export type LessonState =
  | { kind: 'playground' }
  | { kind: 'loading' }
  | { kind: 'failed'; retry: () => void }
  | ({ kind: 'open' } & OpenLesson);

/** Goes back and forward with the browser. */
export function useOpenLesson(): LessonState {
  const place = useLesson((state) => state.place);
  const [loaded, setLoaded] = useState<Lesson>();
  const [failed, setFailed] = useState<LessonName>();
  const name = place && place.lesson in lessons ? (place.lesson as LessonName) : undefined;
  useEffect(() => {
    const onReturn = () => {
      returnTo(location.hash, lessonNames);
      checkAddress();
    };
    checkAddress();
    addEventListener('popstate', onReturn);
    return () => removeEventListener('popstate', onReturn);
  }, []);
  useEffect(() => {
    if (!name || failed === name) return undefined;
    let isWanted = true;
    lessons[name]().then(
      ({ lesson }) => isWanted && setLoaded(lesson),
      () => isWanted && setFailed(name),
    );
    return () => {
      isWanted = false;
    };
  }, [name, failed]);
  if (!name) return { kind: 'playground' };
  if (failed === name) return { kind: 'failed', retry: () => setFailed(undefined) };
  if (loaded?.name !== name) return { kind: 'loading' };
  const found = loaded.pages.findIndex((page) => page.name === place?.page);
  const index = Math.max(found, 0);
  return { kind: 'open', lesson: loaded, index, page: loaded.pages[index]! };
}

/** Says so where the address leads nowhere. */
function checkAddress(): void {
  const { hash } = location;
  unknownPlace(hash).then(
    (unknown) => unknown && location.hash === hash && passOver(unknown),
    // A lesson whose code cannot be had says so itself.
    () => undefined,
  );
}

/** Where its code could not be had. */
export function FailedLesson({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const canLeave = usePossible('leave-lesson');
  return (
    <>
      <FailedPart text={t('part.notLoaded')} onRetry={onRetry} />
      {canLeave && <Button onClick={() => act('leave-lesson')}>{t('app.title')}</Button>}
    </>
  );
}
