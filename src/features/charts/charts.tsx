/** @file The run's curves: loss between its reference lines, mean cosines, contrastive accuracy. */
import { useMemo, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { collapsedLoss, orthonormalLoss } from '../../losses/loss-bounds';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { metricHistory, type MetricName } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import { lazyPart } from '../../ui/lazy-part';
import { OnScreen, useOnScreen, useSeen } from '../../ui/on-screen';
import { Explained } from '../../ui/term';
import { useProgressive } from '../../ui/use-progressive';
import styles from './charts.module.css';
import { LoadingChart } from './loading-chart';
import type { Reference, Series } from './time-series-chart';
import './words';

const TimeSeriesChart = lazyPart(() => import('./time-series-chart'), LoadingChart);

export function Charts() {
  const { t } = useTranslation();
  const batchSize = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  const temperature = useRun((run) => (run.runConfig ?? run.draft).loss.temperature);
  const collapsed = collapsedLoss(batchSize);
  const ideal = orthonormalLoss(batchSize, temperature);
  const chance = 1 / (2 * batchSize - 1);
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  return (
    <section ref={section} className={styles.section} aria-labelledby="charts-heading">
      <h2 id="charts-heading" className={prose.heading}>
        {t('charts.heading')}
      </h2>
      <OnScreen value={isOnScreen}>
        <div className={styles.grid}>
          <ChartCard
            id="loss"
            title={t('charts.loss')}
            lines={[{ metric: 'loss', name: t('charts.lossLine'), colour: 'var(--accent)' }]}
            references={[
              {
                value: collapsed,
                label: t('charts.collapsed'),
                colour: 'var(--negative)',
                side: 'above',
                help: t('charts.collapsedHelp'),
              },
              {
                value: ideal,
                label: t('charts.ideal'),
                colour: 'var(--positive)',
                side: 'above',
                help: t('charts.idealHelp'),
              },
            ]}
          />
          <ChartCard
            id="cosine"
            title={t('charts.cosine')}
            range={[0, 1]}
            lines={[
              { metric: 'positiveCosine', name: t('charts.positive'), colour: 'var(--positive)' },
              {
                metric: 'negativeCosine',
                name: t('charts.negative'),
                colour: 'var(--negative)',
                dashed: true,
              },
            ]}
            references={[]}
          />
          <ChartCard
            id="accuracy"
            title={t('charts.accuracy')}
            range={[0, 1]}
            lines={[
              { metric: 'contrastiveAccuracy', name: t('charts.accuracyLine'), colour: 'var(--accent)' },
            ]}
            references={[
              {
                value: chance,
                label: t('charts.chance'),
                colour: 'var(--negative)',
                side: 'above',
                help: t('charts.chanceHelp'),
              },
            ]}
          />
        </div>
      </OnScreen>
    </section>
  );
}

interface ChartLine {
  metric: MetricName;
  name: string;
  colour: string;
  dashed?: boolean;
}

interface ChartCardProps {
  id: string;
  title: string;
  range?: readonly [number, number];
  lines: ChartLine[];
  references: (Reference & { help: string })[];
}

function ChartCard({ id, title, lines, references, ...plot }: ChartCardProps) {
  const runId = useRun((run) => run.runId);
  return (
    <figure className={card.card}>
      <h3 className={prose.title}>{title}</h3>
      <div className={styles.legend}>
        {lines.map(({ name, colour, dashed }) => (
          <span
            key={name}
            data-line
            style={{ '--line-colour': colour, '--dash': dashed ? 'dashed' : 'solid' } as CSSProperties}
          >
            {name}
          </span>
        ))}
        {references.map(({ label, help, value }) => (
          <span key={label}>
            <Explained text={label} explanation={help} /> {value.toFixed(3)}
          </span>
        ))}
      </div>
      <Plot key={runId} id={id} title={title} lines={lines} references={references} {...plot} />
    </figure>
  );
}

function Plot({ id, title, range, lines, references }: ChartCardProps) {
  const { t, i18n } = useTranslation();
  const views = useRun((run) => 2 * (run.runConfig ?? run.draft).training.batchSize);
  const newest = useRun((run) => run.latest);
  // Curves are much to draw.
  const latest = useProgressive(useSeen(newest));
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const stepsPerEpoch = useRun((run) => run.progress.stepsPerEpoch);
  const series: Series[] = useMemo(
    () =>
      lines.map(({ metric, ...line }) => ({
        ...line,
        points: metricHistory.points(metric, latest?.step ?? 0),
      })),
    // The history lives outside React: its newest metrics say when to read it again.
    // oxlint-disable-next-line react/exhaustive-deps
    [latest, title],
  );
  // Also off the screen, where the curve waits.
  const pointCount = metricHistory.pointCount(newest?.step ?? 0);
  const summary = latest
    ? lines
        .map(({ metric, name }) =>
          t('charts.summary', {
            title: name,
            value:
              metric === 'contrastiveAccuracy'
                ? formatAccuracy(i18n.language, latest[metric], views)
                : latest[metric].toFixed(3),
            step: latest.step,
          }),
        )
        .join(' ')
    : t('charts.empty');
  return (
    <div
      className={styles.plot}
      role="img"
      aria-label={summary}
      data-testid={`chart-${id}`}
      data-points={pointCount}
    >
      <TimeSeriesChart
        series={series}
        references={references}
        totalSteps={totalSteps}
        stepsPerEpoch={stepsPerEpoch}
        range={range}
        stepWord={t('charts.step')}
        epochWord={t('charts.epoch')}
      />
      {!latest && <p className={styles.hint}>{t('charts.empty')}</p>}
    </div>
  );
}
