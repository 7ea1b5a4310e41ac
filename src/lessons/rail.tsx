/**
 * @file The way through the chapters to the playground, and the lessons beside it, always in sight: where the
 * visitor is, and all else a press away.
 */
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLesson, type LessonPlace } from '../state/lesson-store';
import { NumberDisc } from '../ui/number-disc';
import { chapters, isChapter, type LessonName } from './lessons';
import { PlaceLink } from './place-link';
import styles from './rail.module.css';
import './words';

/** @param current undefined: the playground */
export function Rail({ current }: { current: LessonName | undefined }) {
  const { t } = useTranslation();
  const isKept = useLesson(({ keptTo }) => keptTo !== undefined);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const stops = list.current!;
    // On a narrow screen the rail is longer than that, which may be turned.
    const observer = new ResizeObserver(() => {
      const stop = stops.querySelector('[aria-current]')!.parentElement!;
      stops.scrollLeft = stop.offsetLeft - stops.offsetLeft - 40;
    });
    observer.observe(stops);
    return () => observer.disconnect();
  }, [current]);
  return (
    <nav className={styles.rail} aria-label={t('lessons.rail')} data-testid="rail">
      <ol ref={list} className={styles.stops}>
        {chapters.map((name, i) => (
          <Stop key={name} to={{ lesson: name }} isHere={name === current} isCurrent={name === current}>
            <NumberDisc number={i + 1} />
            {t(`lessons.chapters.${name}`)}
          </Stop>
        ))}
        {!isKept && <Others current={current} />}
      </ol>
    </nav>
  );
}

/** What is no chapter. */
function Others({ current }: { current: LessonName | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Stop to={undefined} isHere={current === undefined} isCurrent={current === undefined}>
        {t('lessons.chapters.playground')}
      </Stop>
      <Stop
        to={{ lesson: 'course' }}
        isHere={current === 'course'}
        isCurrent={current !== undefined && !isChapter(current)}
      >
        {t('lessons.chapters.course')}
      </Stop>
    </>
  );
}

interface StopProps {
  to: LessonPlace | undefined;
  /** Whether it leads to what is open. */
  isHere: boolean;
  /** … or to what that belongs to. */
  isCurrent: boolean;
  children: ReactNode;
}

function Stop({ to, isHere, isCurrent, children }: StopProps) {
  const current = isHere ? 'step' : isCurrent ? 'true' : undefined;
  return (
    <li>
      <PlaceLink to={to} className={styles.stop} aria-current={current}>
        {children}
      </PlaceLink>
    </li>
  );
}
