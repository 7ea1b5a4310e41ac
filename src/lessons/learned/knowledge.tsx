/** @file Whether the network learned anything: kinds of things that a vote of its neighbours names right, beside what learned nothing. */
import { useTranslation } from 'react-i18next';
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
import { knowsMore } from './knows-more';

function Awaited() {
  const { t } = useTranslation();
  const isUntested = useIsUntested();
  return isUntested ? <LaterUntested /> : <Placeholder isFramed>{t('learned.awaited')}</Placeholder>;
}

export function Knowledge() {
  const { t, i18n } = useTranslation();
  const { points, whole } = useFirstRun();
  const latest = whole ?? points.at(-1);
  const knows = latest && knowsMore(latest);
  const isOver = useRun(({ progress }) => progress.status === 'finished');
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
  // Bars are compared with each other: the longest has nearly all of the room.
  const most = 1.1 * Math.max(...(rows ?? []).map(({ percent }) => percent));
  return (
    <>
      <PageHeading title={t('learned.title')} lead={t('learned.lead')} />
      <RunBar isOnlyUntilTrained />
      {!latest || !rows || !knows ? (
        <Awaited />
      ) : (
        <>
          <dl className={styles.rows}>
            {rows.map(({ name, percent }) => (
              <div key={name} className={styles.row} data-now={name === 'now' || undefined}>
                <dt>{t(`learned.rows.${name}`, { step: latest.step, classes })}</dt>
                <dd data-testid={`knows-${name}`} data-value={percent}>
                  <span className={styles.value}>
                    {formatAccuracy(i18n.language, percent / 100, latest.testImages)}
                  </span>
                  <Bar fraction={percent / most} fillClass={name === 'now' ? undefined : styles.other} />
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.text} role="status" data-testid="knows-more">
            {t(`learned.verdict.${knows}`)}
          </p>
          {isOver && (knows === 'early' || knows === 'same') && (
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
