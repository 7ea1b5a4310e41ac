/** @file The rows of the list: those that are seen and a few beyond, however many runs are kept. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { useOnScreen } from '../../ui/on-screen';
import { Progressive } from '../../ui/progressive';
import { Awaited } from '../evidence/awaited';
import { useRuns } from './kept-runs';
import { RunRow } from './run-row';
import styles from './runs-section.module.css';
import './words';

/** More than are seen at once. */
const rowsAtOnce = 10;

export function RunList() {
  const { t, i18n } = useTranslation();
  const { records = [], total, unreadable, isLoading, current, deleted, notListed } = useRuns();
  const isBusy = useRun(({ progress }) => progress.status === 'loading');
  const [wanted, setWanted] = useState(rowsAtOnce);
  const shown = Math.min(wanted, records.length);
  const unlisted = total - unreadable - (deleted ? 1 : 0) - records.length;
  const remaining = records.length + unlisted - shown;
  if (notListed) {
    return (
      <Alert
        tone="warning"
        actions={<Button onClick={() => act('list-runs')}>{t('actions.tryAgain')}</Button>}
      >
        <p>{failureText(t, i18n.language, notListed)}</p>
      </Alert>
    );
  }
  if (records.length === 0) return <Awaited of="runs" />;
  const showMore = () => {
    setWanted(wanted + rowsAtOnce);
    if (unlisted > 0 && wanted + rowsAtOnce > records.length) act('list-more-runs');
  };
  return (
    <ul className={styles.list}>
      <Progressive>
        {records.slice(0, wanted).map((record, i) => (
          <RunRow
            key={record.id}
            record={record}
            above={records[i - 1]?.config}
            isOnShow={record.id === current?.record.id}
            isBusy={isBusy}
          />
        ))}
        {/* Anew for each page, also for one of which nothing could be read. */}
        {remaining > 0 && <More key={remaining} remaining={remaining} isBusy={isLoading} onMore={showMore} />}
      </Progressive>
    </ul>
  );
}

/** At the end of the list: what follows is shown once this comes into view, or is pressed. */
function More({ remaining, isBusy, onMore }: { remaining: number; isBusy: boolean; onMore: () => void }) {
  const { t, i18n } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const isSeen = useOnScreen(row);
  const reach = useEffectEvent(onMore);
  useEffect(() => {
    if (isSeen) reach();
  }, [isSeen]);
  return (
    <li ref={row} className={styles.more}>
      <Button isBusy={isBusy} onClick={onMore}>
        {t('runs.more', { number: formatNumber(i18n.language, remaining) })}
      </Button>
    </li>
  );
}
