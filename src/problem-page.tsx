/**
 * @file What stands in place of the whole page where none of its parts caught a failure. Never a blank screen: where
 * the page's code does not even start, a script in index.html says so.
 */
import { Component, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './page/language-switch';
import { Alert } from './ui/alert';
import { Button } from './ui/button';
import styles from './app.module.css';

/** @param onRetry shows the page again, with the run as it is */
function Crashed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const [isUnreachable, setUnreachable] = useState(false);
  const reload = async () => {
    if (await isReachable()) location.reload();
    else setUnreachable(true);
  };
  return (
    <main className={styles.problem}>
      <h1>{t('app.crashed')}</h1>
      <Alert tone="error">{isUnreachable ? t('app.unreachable') : t('app.crashedHelp')}</Alert>
      <div className={styles.problemActions}>
        <Button variant="primary" size="large" onClick={onRetry}>
          {t('actions.tryAgain')}
        </Button>
        <Button variant="primary" size="large" onClick={() => void reload()}>
          {t('app.reload')}
        </Button>
        <LanguageSwitch />
      </div>
    </main>
  );
}

/** Reloaded without a connection, the browser's own error page would take this one's place. */
async function isReachable(): Promise<boolean> {
  try {
    const { ok } = await fetch(location.href, { cache: 'no-store' });
    return ok;
  } catch {
    return false;
  }
}

/** Catches what rendering throws; React knows only classes for this. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ crashed: false })} />;
  }
}
