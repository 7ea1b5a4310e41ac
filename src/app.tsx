/** @file The page: the paper's diagram from left to right, and the run's curves and the lessons below. */
import { useTranslation } from 'react-i18next';
import styles from './app.module.css';
import { useLeaveQuestion, useSinglePress, useShortcuts } from './page-habits';
import { Charts } from './features/charts/charts';
import { EncoderStation } from './page/diagram/encoder/encoder-station';
import { LossStation } from './page/diagram/loss/loss-station';
import { ImagesStation } from './page/diagram/images/images-station';
import { ObjectiveStation } from './page/diagram/objective-station';
import { LinkNotice } from './page/top-bar/link-notice';
import { TopBar } from './page/top-bar/top-bar';
import { ViewsStation } from './page/diagram/views/views-station';
import { lazyPart } from './ui/lazy-part';
import { Part } from './ui/part';

/** Below the diagram and the curves, in their order; each comes when the page stands. */
const sections = [
  lazyPart(() => import('./features/laboratory/laboratory-section'), Awaited),
  lazyPart(() => import('./features/shortcut/shortcut-section'), Awaited),
  lazyPart(() => import('./features/evidence/evidence-section'), Awaited),
  lazyPart(() => import('./lessons/premise/premise-section'), Awaited),
];

const stations = [ImagesStation, ViewsStation, EncoderStation, ObjectiveStation, LossStation];

export function App() {
  const { t } = useTranslation();
  useShortcuts();
  useSinglePress();
  useLeaveQuestion();
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#diagram">
        {t('app.skip')}
      </a>
      <Part>
        <TopBar />
      </Part>
      <Part>
        <LinkNotice />
      </Part>
      <main id="diagram" tabIndex={-1}>
        <ol className={styles.diagram} aria-label={t('app.diagram')}>
          {stations.map((Station) => (
            <li key={Station.name}>
              <Part>
                <Station />
              </Part>
            </li>
          ))}
        </ol>
        <Part>
          <Charts />
        </Part>
        {sections.map((Section, i) => (
          <Section key={i} />
        ))}
      </main>
      <footer className={styles.footer}>{t('app.privacy')}</footer>
    </div>
  );
}

/** Holds a section's place until its code is there. */
function Awaited() {
  return <div className={styles.waiting} />;
}
