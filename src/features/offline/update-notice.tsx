/** @file That a newer version of the page is there, and the buttons that load it or leave it for later. In a lazy chunk. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
import { useOffline } from './store';
import './words';

export default function UpdateNotice() {
  const { t } = useTranslation();
  const hasUpdate = useOffline((offline) => offline.hasUpdate);
  const isRunning = useRun((run) => run.progress.status === 'running');
  const canTake = usePossible('take-update');
  if (!hasUpdate) return null;
  return (
    <aside aria-label={t('offline.notice')} data-testid="update-notice" data-passing>
      <Alert
        tone="info"
        actions={
          <>
            <Button variant="primary" isBusy={!canTake} onClick={() => act('take-update')}>
              {t('offline.take')}
            </Button>
            <PassingButton onClick={() => act('dismiss-update')}>{t('offline.later')}</PassingButton>
          </>
        }
      >
        <p>{t(isRunning ? 'offline.afterRun' : 'offline.ready')}</p>
      </Alert>
    </aside>
  );
}
