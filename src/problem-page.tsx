/** @file What stands in place of the page where there can be none: a sentence, and a way on. Never a blank screen. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './app.module.css';
import type { Failure } from './config/playground-error';
import { failureText } from './i18n/failure-text';

/** For an address that does not describe a run. */
export function BadLink({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <main className={styles.problem}>
      <h1>{t('app.badLink')}</h1>
      <p role="alert">{failureText(t, failure, { paths: true })}</p>
      <button type="button" onClick={() => location.assign(location.pathname)}>
        {t('app.startFromPreset')}
      </button>
    </main>
  );
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <main className={styles.problem}>
      <h1>{t('app.crashed')}</h1>
      <p role="alert">{t('app.crashedHelp')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </main>
  );
}

/** Catches what rendering throws; React knows only classes for this. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
