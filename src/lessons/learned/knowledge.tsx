/** @file Whether the network learned anything: kinds of things that a vote of its neighbours names right, beside what learned nothing. */
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { Bar } from '../../ui/progress-bar';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { RunBar, useFirstRun } from '../game/train';
import { PageHeading } from '../page-heading';
import styles from './knowledge.module.css';
import { knowsMore } from './knows-more';

export function Knowledge() {
  const { t, i18n } = useTranslation();
  const { points, whole } = useFirstRun();
  const latest = whole ?? points.at(-1);
  const number = (value: number) => formatNumber(i18n.language, value);
  const rows =
    latest &&
    ([
      { name: 'chance', percent: latest.baselines.chance },
      { name: 'pixels', percent: latest.baselines.pixelsKnn },
      { name: 'untrained', percent: latest.baselines.untrainedKnn },
      { name: 'now', percent: latest.knnH },
    ] as const);
  return (
    <>
      <PageHeading title={t('learned.title')} lead={t('learned.lead')} />
      <RunBar isOnlyUntilTrained />
      {!latest || !rows ? (
        <Placeholder isFramed>{t('learned.awaited')}</Placeholder>
      ) : (
        <>
          <dl className={styles.rows}>
            {rows.map(({ name, percent }) => (
              <div key={name} className={styles.row} data-now={name === 'now' || undefined}>
                <dt>{t(`learned.rows.${name}`, { step: latest.step })}</dt>
                <dd data-testid={`knows-${name}`} data-value={percent}>
                  <span className={styles.value}>
                    {formatAccuracy(i18n.language, percent / 100, latest.testImages)}
                  </span>
                  <Bar fraction={percent / 100} fillClass={name === 'now' ? undefined : styles.other} />
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.text} role="status" data-testid="knows-more">
            {t(`learned.verdict.${knowsMore(latest)}`)}
          </p>
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
