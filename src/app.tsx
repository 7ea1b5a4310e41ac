/**
 * @file The page: four knobs, the paper's diagram from left to right, and the run's curves and the lessons below; or the page
 * of a lesson.
 */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './app.module.css';
import { skipToContent, useLeaveQuestion, useSinglePress, useShortcuts } from './page-habits';
import { ClassCard } from './features/class-card/class-card';
import { Charts } from './features/charts/charts';
import { Knobs } from './features/controls/knobs';
import { Settings } from './features/controls/settings';
import { LessonStage } from './lessons/lesson-stage';
import { OwnImages } from './features/own-images/own-images-button';
import { playgroundParts, type PlaygroundPart } from './lessons/playground-parts';
import { Rail } from './lessons/rail';
import { FailedLesson, useOpenLesson } from './lessons/open-lesson';
import { Diagram } from './page/diagram/diagram';
import { LinkNotice } from './page/top-bar/link-notice';
import { TopBar } from './page/top-bar/top-bar';
import { lazyPart } from './ui/lazy-part';
import { contentId } from './ui/content-id';
import { Part } from './ui/part';

/** In their order; those below the curves come when the page stands. */
const parts: Readonly<Record<PlaygroundPart, ComponentType>> = {
  'top-bar': PlaygroundBar,
  knobs: Knobs,
  diagram: Diagram,
  charts: Charts,
  runs: lazyPart(() => import('./features/runs/runs-section'), AwaitedRuns),
  laboratory: lazyPart(() => import('./features/laboratory/laboratory-section'), Awaited),
  shortcut: lazyPart(() => import('./features/shortcut/shortcut-section'), Awaited),
  evidence: lazyPart(() => import('./features/evidence/evidence-section'), Awaited),
  premise: lazyPart(() => import('./lessons/premise/premise-section'), Awaited),
};

const RunNotices = lazyPart(
  () => import('./features/runs/run-notices'),
  () => null,
);

const Milestones = lazyPart(
  () => import('./features/milestones/milestones'),
  () => null,
);

const UpdateNotice = lazyPart(
  () => import('./features/offline/update-notice'),
  () => null,
);

export function App() {
  const { t } = useTranslation();
  useShortcuts();
  useSinglePress();
  useLeaveQuestion();
  const state = useOpenLesson();
  const isPlayground = state.kind === 'playground';
  return (
    <div className={styles.page} data-lesson={state.kind === 'open' ? state.lesson.name : undefined}>
      <a className={styles.skip} href={`#${contentId}`} onClick={skipToContent}>
        {t('app.skip')}
      </a>
      {isPlayground && (
        <Part>
          <PlaygroundBar />
        </Part>
      )}
      <Part>
        <LinkNotice />
      </Part>
      <RunNotices />
      <UpdateNotice />
      <Milestones />
      <Settings />
      <OwnImages />
      <ClassCard />
      <main id={isPlayground ? contentId : undefined} tabIndex={-1}>
        {state.kind === 'open' && (
          <Part>
            <LessonStage lesson={state.lesson} index={state.index} />
          </Part>
        )}
        {state.kind === 'failed' && <FailedLesson onRetry={state.retry} />}
        {isPlayground &&
          playgroundParts
            .filter((name) => name !== 'top-bar')
            .map((name) => {
              const Shown = parts[name];
              return (
                <Part key={name}>
                  <Shown />
                </Part>
              );
            })}
      </main>
      <footer className={styles.footer}>{t('app.privacy')}</footer>
    </div>
  );
}

function PlaygroundBar() {
  return <TopBar rail={<Rail current={undefined} />} />;
}

function AwaitedRuns() {
  return <div className={styles.waitingRuns} />;
}

/** Holds a section's place until its code is there. */
function Awaited() {
  return <div className={styles.waiting} />;
}
