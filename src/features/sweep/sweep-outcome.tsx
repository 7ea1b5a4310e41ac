/** @file What a sweep has come to: a heat map or a curve beside the paper's, and all numbers in a table. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import type { Language } from '../../i18n/i18n';
import { placeKey } from '../../runs/sweep';
import { axesOf, type SweepResult } from '../../runs/sweep-result';
import { measures, type Measure } from '../../runs/sweeps/paper-sweep';
import { paperSweep } from '../../runs/sweeps/sweeps';
import { lazyPart } from '../../ui/lazy-part';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { LoadingChart } from '../charts/loading-chart';
import { axisNames, type AxisNames } from './axis-words';
import { HeatMap, type HeatMapCell } from './heat-map';
import { measuredText } from './measured-text';
import { outcomePlaces, type OutcomePlace } from './outcome-place';
import { OutcomeTable } from './outcome-table';
import { SeedButtons } from './seed-buttons';
import styles from './sweep.module.css';
import { useSweep } from './store';

const SweepCurve = lazyPart(() => import('./sweep-curve'), LoadingChart);

export function SweepOutcome({ result }: { result: SweepResult }) {
  const { t, i18n } = useTranslation();
  const { plan, cells, untrained } = result;
  const [chosen, setMeasure] = useState<Measure>('probeH');
  const places = useMemo(() => outcomePlaces(result), [result]);
  const axes = useMemo(() => axesOf(places), [places]);
  const measured = measures.filter((measure) => places.some(({ summary }) => summary?.measured[measure]));
  const measure = measured.includes(chosen) ? chosen : (measured[0] ?? 'probeH');
  const names = axisNames(t, i18n.language, plan?.paper);
  const hasPaper = places.some(({ paper }) => paper[measure] !== undefined);
  const percent = (mean: number) => measuredText(i18n.language, 'probeH', { mean, error: undefined });
  const number = (value: number) => measuredText(i18n.language, measure, { mean: value, error: undefined });
  const title = plan?.paper && paperSweep(plan.paper).words[i18n.language as Language].title;
  const testImages = cells.find((cell) => 'n' in cell)?.n;
  return (
    <div className={styles.outcome} data-testid="sweep-outcome">
      {title && <h3 className={prose.subtitle}>{title}</h3>}
      {measured.length > 0 && (
        <RadioGroup
          look="joined"
          label={t('sweep.measure')}
          options={measured.map((value) => ({ value, text: t(`sweep.measures.${value}`) }))}
          value={measure}
          onChange={setMeasure}
        />
      )}
      {axes.length === 2 && (
        <div className={styles.maps}>
          <HeatMap
            caption={t('sweep.ours')}
            axes={axes}
            names={names}
            cells={places.map((place) => ourCell(place, measure, i18n.language))}
            unit={measure === 'loss' ? '' : ' %'}
            canOpen={plan !== undefined}
            testId="sweep-heat-map"
          />
          {hasPaper && (
            <HeatMap
              caption={t('sweep.paper')}
              axes={axes}
              names={names}
              cells={places.map(({ values, paper }) => ({
                values,
                value: paper[measure],
                text: paper[measure] === undefined ? undefined : number(paper[measure]),
                seed: undefined,
              }))}
              unit={measure === 'loss' ? '' : ' %'}
              canOpen={false}
              testId="sweep-paper-map"
            />
          )}
        </div>
      )}
      {axes.length === 1 && measured.length > 0 && (
        <figure>
          <figcaption className={prose.small}>{t(`sweep.measures.${measure}`)}</figcaption>
          <div
            role="img"
            aria-label={`${names.label(axes[0]!.name)}: ${t(`sweep.measures.${measure}`)}`}
            data-testid="sweep-curve"
            data-points={places.filter(({ summary }) => summary?.measured[measure]).length}
          >
            <SweepCurve
              points={places.map(({ values, summary, paper }) => ({
                name: names.value(axes[0]!.name, values[axes[0]!.name]!),
                ours: summary?.measured[measure]?.mean,
                error: summary?.measured[measure]?.error,
                paper: paper[measure],
              }))}
              axis={names.label(axes[0]!.name)}
              unit={measure === 'loss' ? '' : ' %'}
              words={{ ours: t('sweep.ours'), paper: t('sweep.paper') }}
            />
          </div>
        </figure>
      )}
      <Opened name={names.place} places={places} />
      <OutcomeTable {...{ places, names, axes, measured, canOpen: plan !== undefined }} />
      <p className={prose.small}>
        {untrained &&
          t('sweep.untrained', {
            probeH: percent(untrained.probeH),
            knnH: percent(untrained.knnH),
          })}{' '}
        {testImages !== undefined && t('sweep.errors', { n: formatNumber(i18n.language, testImages) })}
      </p>
    </div>
  );
}

function ourCell({ values, summary }: OutcomePlace, measure: Measure, language: string): HeatMapCell {
  const measured = summary?.measured[measure];
  return {
    values,
    value: measured?.mean,
    text: measured && measuredText(language, measure, { ...measured, error: undefined }),
    exact: measured && measuredText(language, measure, measured),
    seed: summary?.seeds[0],
    isFailed: summary !== undefined && summary.failures.length > 0,
  };
}

/** Whose run is on show, or whose settings the page has taken; and the runs of the same place with other seeds. */
function Opened({ name, places }: { name: AxisNames['place']; places: readonly OutcomePlace[] }) {
  const { t } = useTranslation();
  const opened = useSweep((sweep) => sweep.opened);
  const seeds =
    opened && places.find(({ values }) => placeKey(values) === placeKey(opened.values))?.summary?.seeds;
  const others = seeds?.filter((seed) => seed !== opened?.seed) ?? [];
  return (
    <div className={prose.small}>
      <p role="status" data-testid="sweep-opened">
        {opened &&
          t(opened.isRun ? 'sweep.openedRun' : 'sweep.opened', {
            place: name(opened.values),
            seed: String(opened.seed),
          })}
      </p>
      {opened && others.length > 0 && (
        <p>
          {t('sweep.otherSeeds')}{' '}
          <SeedButtons values={opened.values} place={name(opened.values)} seeds={others} />
        </p>
      )}
    </div>
  );
}
