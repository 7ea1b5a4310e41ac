/**
 * @file How often the nearest colour histogram finds the partner in a batch: large for the draft's
 * settings, and as bars beside crops alone, crops with colour distortion, and chance.
 */
import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { OnScreen } from '../../ui/on-screen';
import { Bar } from '../../ui/progress-bar';
import { useAwaited } from '../evidence/use-awaited';
import { maxShortcutImages } from './calls';
import styles from './shortcut-accuracy.module.css';
import { askHistogramShortcut, useShortcut } from './store';

export function ShortcutAccuracy() {
  const { t, i18n } = useTranslation();
  const report = useShortcut((shortcut) => shortcut.report);
  const isOutdated = useShortcut((shortcut) => shortcut.isOutdated);
  const batchSize = useRun((run) => run.draft.training.batchSize);
  if (!report) return <ShortcutFound />;

  const { accuracy, images, candidates } = report;
  const views = 2 * images;
  const found = (fraction: number) => formatAccuracy(i18n.language, fraction, views);
  const chance = formatNumber(i18n.language, 1 / candidates, { style: 'percent', maximumFractionDigits: 1 });
  const bars = [
    { key: 'settings', fraction: accuracy.settings, text: found(accuracy.settings) },
    { key: 'cropOnly', fraction: accuracy.cropOnly, text: found(accuracy.cropOnly) },
    { key: 'cropAndColour', fraction: accuracy.cropAndColour, text: found(accuracy.cropAndColour) },
    { key: 'chance', fraction: 1 / candidates, text: chance },
  ] as const;
  return (
    <div className={styles.accuracy} aria-busy={isOutdated}>
      <ShortcutFound />
      <ul className={styles.bars} aria-label={t('shortcut.accuracy.bars')}>
        {bars.map(({ key, fraction, text }) => (
          <li key={key} className={styles.bar} data-bar={key}>
            <span>{t(`shortcut.accuracy.${key}`)}</span>
            <strong className={styles.value}>{text}</strong>
            <Bar fraction={fraction} fillClass={key === 'settings' ? undefined : styles.other} />
          </li>
        ))}
      </ul>
      <p className={styles.method}>
        {t('shortcut.accuracy.method', { images, views })}{' '}
        {batchSize > maxShortcutImages &&
          t('shortcut.accuracy.limit', { limit: maxShortcutImages, batchSize })}
      </p>
    </div>
  );
}

/** Under the draft's settings alone. */
export function ShortcutFound() {
  const { t, i18n } = useTranslation();
  const isReady = useAskedWhileSeen();
  const awaited = useAwaited('shortcut');
  const report = useShortcut((shortcut) => shortcut.report);
  const isOutdated = useShortcut((shortcut) => shortcut.isOutdated);
  if (!report) return <p className={styles.empty}>{isReady ? t('shortcut.accuracy.computing') : awaited}</p>;
  const { accuracy, images, candidates } = report;
  const fraction = formatAccuracy(i18n.language, accuracy.settings, 2 * images);
  return (
    <div className={styles.result} role="status">
      <p
        className={styles.number}
        data-testid="shortcut-accuracy"
        data-value={accuracy.settings}
        data-outdated={isOutdated}
      >
        {fraction}
      </p>
      <p className={styles.sentence}>{t('shortcut.accuracy.sentence', { fraction, candidates })}</p>
    </div>
  );
}

/** Again whenever what decides the answer has changed. @returns whether there can be an answer */
function useAskedWhileSeen(): boolean {
  const isOnScreen = useContext(OnScreen);
  const augment = useRun((run) => run.draft.augment);
  const seed = useRun((run) => run.draft.seed);
  const dataset = useRun((run) => run.draft.dataset);
  const batchSize = useRun((run) => run.draft.training.batchSize);
  const isReady = useRun(({ progress: { status } }) => status !== 'loading' && status !== 'failed');
  useEffect(() => {
    if (isOnScreen && isReady) askHistogramShortcut();
  }, [isOnScreen, isReady, augment, seed, dataset, batchSize]);
  return isReady;
}
