/** @file Starts the page: language, theme, the run that the address describes. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './app';
import { toFailure, type Failure } from './config/playground-error';
import { startI18n } from './i18n/i18n';
import { BadLink, CrashBoundary } from './problem-page';
import { startFromAddress } from './state/run-store';
import { startTheme } from './state/theme';

function tryStart(): Failure | undefined {
  try {
    startFromAddress();
    return undefined;
  } catch (error) {
    return toFailure(error);
  }
}

await startI18n();
startTheme();
const failure = tryStart();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <CrashBoundary>{failure ? <BadLink failure={failure} /> : <App />}</CrashBoundary>
  </StrictMode>,
);
