/**
 * @file How often the nearest colour histogram finds the partner in a batch: large for the draft's
 * settings, and as bars beside crops alone, crops with colour distortion, and chance.
 */
import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
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
  return (
    <div className={styles.accuracy} aria-busy={isOutdated}>
      <ShortcutFound />
      <Bars
        label={t('shortcut.accuracy.bars')}
        accented="settings"
        bars={[
          { key: 'settings', fraction: accuracy.settings, text: found(accuracy.settings) },
          { key: 'cropOnly', fraction: accuracy.cropOnly, text: found(accuracy.cropOnly) },
          { key: 'cropAndColour', fraction: accuracy.cropAndColour, text: found(accuracy.cropAndColour) },
          { key: 'chance', fraction: 1 / candidates, text: chance },
        ]}
      />
      <p className={styles.method}>
        {t('shortcut.accuracy.method', { images, views })}{' '}
        {batchSize > maxShortcutImages &&
          t('shortcut.accuracy.limit', { limit: maxShortcutImages, batchSize })}
      </p>
    </div>
  );
}

/** Crops alone beside crops whose colours are changed, as counts; that of the draft's settings is marked. */
export function ShortcutSides() {
  const { t } = useTranslation();
  const isReady = useAskedWhileSeen();
  const awaited = useAwaited('shortcut');
  const report = useShortcut((shortcut) => shortcut.report);
  const isOutdated = useShortcut((shortcut) => shortcut.isOutdated);
  const isOn = useRun((run) => distortsColour(run.draft.augment));
  if (!report) return <p>{isReady ? t('shortcut.accuracy.computing') : awaited}</p>;
  const { accuracy, images, candidates } = report;
  const views = 2 * images;
  const counted = (fraction: number) =>
    t('shortcut.accuracy.count', { found: Math.round(fraction * views), views });
  return (
    <div
      className={styles.sides}
      role="status"
      data-testid="shortcut-sides"
      data-value={accuracy.settings}
      data-outdated={isOutdated}
    >
      <p>{t('shortcut.accuracy.sides', { candidates })}</p>
      <Bars
        label={t('shortcut.accuracy.sides', { candidates })}
        accented={isOn ? 'cropAndColour' : 'cropOnly'}
        bars={[
          { key: 'cropOnly', fraction: accuracy.cropOnly, text: counted(accuracy.cropOnly) },
          { key: 'cropAndColour', fraction: accuracy.cropAndColour, text: counted(accuracy.cropAndColour) },
          { key: 'byChance', fraction: 1 / candidates, text: counted(1 / candidates) },
        ]}
      />
    </div>
  );
}

interface BarsProps {
  label: string;
  /** Each a fraction of the views, 0–1, and its words. */
  bars: readonly { key: BarName; fraction: number; text: string }[];
  accented: BarName;
}
type BarName = 'settings' | 'cropOnly' | 'cropAndColour' | 'chance' | 'byChance';

function Bars({ label, bars, accented }: BarsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ key, fraction, text }) => (
        <li key={key} className={styles.bar} data-bar={key}>
          <span>{t(`shortcut.accuracy.${key}`)}</span>
          <strong className={styles.value}>{text}</strong>
          <Bar fraction={fraction} fillClass={key === accented ? undefined : styles.other} />
        </li>
      ))}
    </ul>
  );
}

/** Under the draft's settings alone. */
function ShortcutFound() {
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
      <p className={styles.sentence}>{t('shortcut.accuracy.sentence', { candidates })}</p>
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
