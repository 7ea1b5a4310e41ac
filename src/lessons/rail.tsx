/** @file The way through the chapters to the playground, always in sight: where the visitor is, and all else a press away. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../actions/act';
import { Button } from '../ui/button';
import { chapters, type ChapterName, type LessonName } from './lessons';
import styles from './rail.module.css';
import './words';

/** @param current undefined: the playground */
export function Rail({ current }: { current: LessonName | undefined }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const stop = list.current?.querySelector('[aria-current]')?.parentElement;
    // On a narrow screen the rail is longer than that.
    if (stop) list.current!.scrollLeft = stop.offsetLeft - list.current!.offsetLeft - 40;
  }, [current]);
  const open = (name: ChapterName) => act('open-lesson', { lesson: name });
  return (
    <nav className={styles.rail} aria-label={t('lessons.rail')} data-testid="rail">
      <ol ref={list} className={styles.stops}>
        {chapters.map((name, i) => (
          <li key={name}>
            <Stop isCurrent={name === current} number={i + 1} onClick={() => open(name)}>
              {t(`lessons.chapters.${name}`)}
            </Stop>
          </li>
        ))}
        <li>
          <Stop isCurrent={current === undefined} onClick={() => act('leave-lesson')}>
            {t('lessons.chapters.playground')}
          </Stop>
        </li>
      </ol>
    </nav>
  );
}

interface StopProps {
  isCurrent: boolean;
  number?: number;
  onClick: () => void;
  children: string;
}

function Stop({ isCurrent, number, onClick, children }: StopProps) {
  return (
    <Button
      variant="bare"
      className={styles.stop}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => !isCurrent && onClick()}
    >
      {number !== undefined && (
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
      )}
      {children}
    </Button>
  );
}
