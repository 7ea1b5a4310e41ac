/**
 * @file Name, preferences, the run's buttons, its progress, the engine it runs on, and what went wrong; on a phone
 * one line of them stays in sight, and a menu holds the rest.
 */
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PendingNotice } from '../../features/controls/pending-notice';
import { ShareMenu } from '../../features/share/share-menu';
import { useObjective } from '../../state/use-objective';
import { useIsNarrow, useIsTight } from '../../ui/use-is-narrow';
import { BackendBadge } from './backend-badge';
import { BarMenu } from './bar-menu';
import { FailureNotice } from './failure-notice';
import { Preferences } from './preferences';
import { ResetButton, StepButton, TrainButton, useIsFinished } from './run-buttons';
import { RunBar, RunPace, RunStatus } from './run-progress';
import styles from './top-bar.module.css';

interface TopBarProps {
  /** The way through the chapters, above all else. */
  rail: ReactNode;
}

export function TopBar({ rail }: TopBarProps) {
  return useIsNarrow() ? <NarrowBar rail={rail} /> : <WideBar rail={rail} />;
}

const others = (
  <>
    <BackendBadge />
    <ShareMenu />
    <Preferences />
  </>
);

function WideBar({ rail }: TopBarProps) {
  const bar = useRef<HTMLElement>(null);
  const isTight = useIsTight();
  useCoveredHeight(bar);
  return (
    <header ref={bar} className={styles.bar} data-testid="top-bar" data-run>
      <div className={styles.row}>
        <div className={styles.rail}>{rail}</div>
        {isTight ? <BarMenu>{others}</BarMenu> : <div className={styles.end}>{others}</div>}
      </div>
      <div className={styles.row}>
        <Brand />
        <div className={styles.actions}>
          <TrainButton />
          <StepButton />
          <ResetButton />
        </div>
        <div className={styles.progress}>
          <RunBar />
          <div className={styles.numbers}>
            <RunStatus />
            <RunPace />
          </div>
        </div>
      </div>
      <PendingNotice />
      <FailureNotice />
    </header>
  );
}

function NarrowBar({ rail }: TopBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const isFinished = useIsFinished();
  useCoveredHeight(bar);
  return (
    <header className={styles.narrow}>
      {rail}
      <Brand />
      <div ref={bar} className={styles.bar} data-testid="top-bar" data-run>
        <div className={styles.line}>
          {isFinished ? <ResetButton /> : <TrainButton />}
          <div className={styles.progress}>
            <RunBar />
            <div className={styles.brief}>
              <RunStatus />
            </div>
          </div>
          <BarMenu>
            <div className={styles.actions}>
              <StepButton />
              {isFinished ? <TrainButton /> : <ResetButton />}
            </div>
            <div className={styles.numbers}>
              <RunPace />
            </div>
            {others}
          </BarMenu>
        </div>
      </div>
      <PendingNotice />
      <FailureNotice />
    </header>
  );
}

function Brand() {
  const { t } = useTranslation();
  const { usesLabels } = useObjective();
  return (
    <div className={styles.brand}>
      <h1 className={styles.title}>{t('app.title')}</h1>
      <p className={styles.tagline}>{t(usesLabels ? 'app.taglineLabelled' : 'app.tagline')}</p>
    </div>
  );
}

/**
 * Tells how much of the page the bar covers, however many lines it has: what is scrolled to stops below it.
 * The page's own style is one that nothing inherits, or each change would style every element anew.
 */
function useCoveredHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current!;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const covered = getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0;
      element.style.setProperty('--covered', `${covered}px`);
      style.scrollPaddingTop = `calc(${covered}px + var(--space-3))`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.scrollPaddingTop = '';
    };
  }, [bar]);
}
