/** @file Starts the page: language, theme, the run that the address describes. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './app.css';
import { act } from './actions/act';
import { App } from './app';
import { startOffline } from './features/offline/store';
import { startRecording } from './features/runs/store';
import { startI18n } from './i18n/i18n';
import { CrashBoundary } from './problem-page';
import { keptLessons, lessonNames } from './lessons/lessons';
import { firstImages, pageStands } from './state/first-images';
import { beginVisit } from './state/lesson-store';
import { startEnginesAfter } from './state/run-controller';
import { startTheme } from './state/theme';
import { firstImage } from './ui/first-image';
import { loadPartsAfter } from './ui/lazy-part';
import { surviveTranslation } from './ui/survive-translation';

// What a feature keeps of the worker's news, it keeps from the first on.
import.meta.glob('./features/*/store.ts', { eager: true });
surviveTranslation(document.body);
await startI18n();
startTheme();
beginVisit(location, lessonNames, keptLessons);
startEnginesAfter(firstImages(firstImage));
act('open-link', location.search);
addEventListener('online', () => act('retry-downloads'));
const stands = pageStands(window);
void loadPartsAfter(stands);
void stands.then(startRecording);
// While the page is worked on, nothing of it is kept.
if (import.meta.env.PROD) void stands.then(startOffline);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CrashBoundary>
      <App />
    </CrashBoundary>
  </StrictMode>,
);
