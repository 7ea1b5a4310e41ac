/** @file The way through the chapters to the playground, always in sight: where the visitor is, and all else a press away. */
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../actions/act';
import { hashOfPlace } from '../state/lesson-store';
import { NumberDisc } from '../ui/number-disc';
import { chapters, type LessonName } from './lessons';
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
  return (
    <nav className={styles.rail} aria-label={t('lessons.rail')} data-testid="rail">
      <ol ref={list} className={styles.stops}>
        {chapters.map((name, i) => (
          <li key={name}>
            <Stop
              hash={hashOfPlace({ lesson: name })}
              isCurrent={name === current}
              number={i + 1}
              onOpen={() => act('open-lesson', { lesson: name })}
            >
              {t(`lessons.chapters.${name}`)}
            </Stop>
          </li>
        ))}
        <li>
          <Stop hash="#" isCurrent={current === undefined} onOpen={() => act('leave-lesson')}>
            {t('lessons.chapters.playground')}
          </Stop>
        </li>
      </ol>
    </nav>
  );
}

interface StopProps {
  hash: string;
  isCurrent: boolean;
  number?: number;
  onOpen: () => void;
  children: string;
}

/** A link, which can be opened in another tab and copied. */
function Stop({ hash, isCurrent, number, onOpen, children }: StopProps) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!isCurrent) onOpen();
  };
  return (
    <a
      href={`${location.pathname}${location.search}${hash}`}
      className={styles.stop}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={open}
    >
      {number !== undefined && <NumberDisc number={number} />}
      {children}
    </a>
  );
}
