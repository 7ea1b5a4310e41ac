/** @file How good a neighbour's vote on h becomes as an encoder sees more images, by what it learns from. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encodedBudget } from '../../evaluate/encoded-budget';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { standardError } from '../../config/standard-error';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import { lazyPart } from '../../ui/lazy-part';
import { LineKey } from '../../ui/line-key';
import prose from '../../ui/prose.module.css';
import { SeriesTable } from '../charts/later-series-table';
import { LoadingChart } from '../charts/loading-chart';
import { comparisonLines } from './comparison-lines';
import styles from './panel.module.css';
import { objectiveNames } from './store';

const TimeSeriesChart = lazyPart(() => import('../charts/time-series-chart'), LoadingChart);

interface ComparisonChartProps {
  findings: readonly ObjectiveFinding[];
  /** In pixels. */
  height?: number;
}

export function ComparisonChart({ findings, height = 320 }: ComparisonChartProps) {
  const { t, i18n } = useTranslation();
  const untrained = findings.find((finding) => finding.kind === 'untrained')?.onTheWay;
  const settings = findings.find((finding) => finding.kind === 'untrained')?.settings;
  const series = useMemo(() => {
    const begun = objectiveNames.filter((name) =>
      findings.some((finding) => finding.kind === 'began' && finding.objective === name),
    );
    const start = untrained && [pointOf(0, untrained)];
    return begun.map((objective) => ({
      objective,
      name: choiceName(t, objective),
      ...comparisonLines[objective],
      points: [
        ...(start ?? []),
        ...findings.flatMap((finding) =>
          finding.kind === 'point' && finding.objective === objective
            ? [pointOf(finding.encodedImages, finding)]
            : [],
        ),
      ],
    }));
  }, [findings, untrained, t]);
  const references = useMemo(
    () =>
      untrained
        ? [
            {
              value: untrained.knnH,
              colour: 'var(--negative)',
              side: 'below' as const,
              label: t('objectives.untrained'),
            },
          ]
        : [],
    [untrained, t],
  );
  const summary = series
    .flatMap(({ name, points }) => {
      const last = points.at(-1);
      return last && untrained
        ? t('objectives.summary', {
            name,
            encoded: formatNumber(i18n.language, last.x),
            value: formatAccuracy(i18n.language, last.y / 100, untrained.testImages),
          })
        : [];
    })
    .join(' ');
  const reached = Math.max(0, ...series.flatMap(({ points }) => points.map(({ x }) => x)));
  return (
    <figure>
      <h3 className={prose.subtitle}>{t('objectives.chart')}</h3>
      <ul className={styles.legend}>
        {series.map(({ name, colour, dash }) => (
          <li key={name}>
            <LineKey colour={colour} dash={dash} /> {name}
          </li>
        ))}
      </ul>
      <div
        role="img"
        aria-label={summary || t('objectives.chart')}
        data-testid="chart-objectives"
        data-points={reached && series.length}
      >
        <TimeSeriesChart
          series={series}
          references={references}
          totalSteps={settings ? encodedBudget(settings) : reached}
          stepsPerEpoch={0}
          unit=" %"
          stepWord={t('objectives.axis')}
          epochWord=""
          height={height}
        />
      </div>
      <SeriesTable
        caption={t('objectives.chart')}
        series={series}
        unit=" %"
        stepWord={t('objectives.axis')}
      />
      {untrained && settings && (
        <figcaption className={prose.small}>
          {t('objectives.chartSizes', {
            testSplit: formatNumber(i18n.language, untrained.testImages),
            bank: formatNumber(i18n.language, settings.onTheWay.bankImages),
            k: settings.onTheWay.k,
          })}
        </figcaption>
      )}
    </figure>
  );
}

function pointOf(x: number, { knnH, testImages }: { knnH: number; testImages: number }) {
  return { x, y: knnH, error: 100 * standardError(knnH / 100, testImages) };
}
