/** @file Whether the network learned anything: kinds of things that a vote of its neighbours names right, beside what learned nothing. */
import { useTranslation } from 'react-i18next';
import { standardError } from '../../config/standard-error';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { Bar } from '../../ui/progress-bar';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { useFirstSettings } from '../game/first-settings';
import { useIsUntested } from '../game/judged';
import { trainAnew } from '../game/train-anew';
import { LaterUntested } from '../game/untested/later-untested';
import { useFirstRun } from '../game/first-run';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import styles from './knowledge.module.css';
import { knowsMore, scaleOf } from './knows-more';

/** Where the bars' scale is marked, but for its end. */
const axis = [0, 0.2, 0.4, 0.6, 0.8] as const;

function Awaited() {
  const { t } = useTranslation();
  const isUntested = useIsUntested();
  return isUntested ? <LaterUntested /> : <Placeholder isFramed>{t('learned.awaited')}</Placeholder>;
}

export function Knowledge() {
  const { t, i18n } = useTranslation();
  const { points, whole } = useFirstRun();
  const latest = points.at(-1);
  const knows = latest && knowsMore(latest);
  const isOver = useRun(({ progress }) => progress.status === 'finished');
  const isUntested = useIsUntested();
  // More images are still to be asked about: what is said of a few is not the last word.
  const isSoFar = !whole && !isUntested;
  const epochs = useFirstSettings().training.epochs;
  const number = (value: number) => formatNumber(i18n.language, value);
  const rows =
    latest &&
    ([
      { name: 'chance', percent: latest.baselines.chance },
      { name: 'pixels', percent: latest.baselines.pixelsKnn },
      { name: 'untrained', percent: latest.baselines.untrainedKnn },
      { name: 'now', percent: latest.knnH },
    ] as const);
  const classes = latest ? Math.round(100 / latest.baselines.chance) : 0;
  const most = rows && scaleOf(rows.map(({ percent }) => percent));
  return (
    <>
      <PageHeading title={t('learned.title')} lead={t('learned.lead')} />
      <RunBar isOnlyUntilTrained />
      {!latest || !rows || !most || !knows ? (
        <Awaited />
      ) : (
        <>
          <dl className={styles.rows}>
            {rows.map(({ name, percent }) => (
              <div key={name} className={styles.row} data-now={name === 'now' || undefined}>
                <dt>{t(`learned.rows.${name}`, { step: latest.step, classes })}</dt>
                <dd className={styles.measured} data-testid={`knows-${name}`} data-value={percent}>
                  <span className={styles.value}>
                    {name === 'chance'
                      ? `${number(percent)} %`
                      : formatAccuracy(i18n.language, percent / 100, latest.testImages)}
                  </span>
                  <Bar
                    fraction={percent / most}
                    error={
                      name === 'chance'
                        ? undefined
                        : (100 / most) * standardError(percent / 100, latest.testImages)
                    }
                    fillClass={name === 'now' ? undefined : styles.other}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <div className={`${styles.row} ${styles.scale}`} aria-hidden="true">
            <span />
            <div className={styles.measured}>
              <span />
              <div className={styles.axis}>
                {axis.map((part) => (
                  <span key={part}>{number(part * most)}</span>
                ))}
                <span>{number(most)} %</span>
              </div>
            </div>
          </div>
          <p className={styles.text} role="status" data-testid="knows-more" data-so-far={isSoFar}>
            {isSoFar
              ? t(`learned.soFar.${knows}`, { images: number(latest.testImages) })
              : t(`learned.verdict.${knows}`)}{' '}
            {isSoFar && t(`learned.soFar.${isOver ? 'counting' : 'toCome'}`)}
          </p>
          {isOver && !isSoFar && (knows === 'early' || knows === 'same') && (
            <div>
              <Button onClick={() => trainAnew('training.epochs', 2 * epochs)}>{t('learned.longer')}</Button>
            </div>
          )}
          <p className={prose.small}>
            {t('learned.how', {
              k: number(latest.k),
              bank: number(latest.bankImages),
              images: number(latest.testImages),
            })}
          </p>
        </>
      )}
    </>
  );
}
