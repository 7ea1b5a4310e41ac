/** @file Runs beside each other: what differs in their settings, how each did, and what seeds of one setting come to. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { RunConfig } from '../../config/run-config';
import { formatMetric } from '../../i18n/format-metric';
import { formatNumber } from '../../i18n/format-number';
import { knnH } from '../../metrics/evaluate/knn-h';
import { probeH } from '../../metrics/evaluate/probe-h';
import type { EvaluateMetric } from '../../metrics/metric';
import { loss } from '../../metrics/train/loss';
import { describedLoss } from '../../objectives/described-loss';
import { encodedPerStep } from '../../objectives/objectives';
import { seedGroups, spreadOf, type Spread } from '../../runs/seed-groups';
import { metricHistory } from '../../state/metric-history';
import { useRun } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { useAwaited } from '../evidence/use-awaited';
import { useProbes } from '../probes/store';
import { differences } from '../run-before/differences';
import '../run-before/words';
import { unlike } from './alike';
import styles from './comparison.module.css';
import type { ComparedRun } from './store';
import { useGhostRuns, type GhostRun } from './use-ghost-runs';
import './words';

/** `history`: of another run; of the one on show the page's. */
type Shown = Pick<ComparedRun, 'id' | 'name' | 'config' | 'step' | 'evidence'> &
  Partial<Pick<ComparedRun, 'history'>>;

export function Comparison() {
  const { t } = useTranslation();
  const others = useGhostRuns();
  const awaited = useAwaited('compare');
  return (
    <Panel
      name="runs/compare"
      title={t('compare.title')}
      lookFor={t('compare.lookFor')}
      className={card.card}
    >
      {others.length > 0 ? <Compared others={others} /> : <p className={prose.text}>{awaited}</p>}
    </Panel>
  );
}

function Compared({ others }: { others: readonly GhostRun[] }) {
  const { t } = useTranslation();
  const own = useOwnRun();
  return (
    <div data-testid="comparison">
      <div className={styles.scroll}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('compare.run')}</th>
              <th scope="col">{t('compare.differs')}</th>
              <th scope="col">{t('compare.encoded')}</th>
              <th scope="col">{t('compare.loss')}</th>
              <th scope="col">{t('compare.knn')}</th>
              <th scope="col">{t('compare.probe')}</th>
            </tr>
          </thead>
          <tbody>
            <Row run={own} />
            {others.map((run) => (
              <Row key={run.id} run={run} own={own} />
            ))}
          </tbody>
        </table>
      </div>
      <Seeds runs={[own, ...others]} own={own.config} />
      <Button variant="quiet" onClick={() => act('stop-comparing')}>
        {t('compare.leaveAll')}
      </Button>
    </div>
  );
}

function useOwnRun(): Shown {
  const { t } = useTranslation();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const step = useRun((run) => run.progress.step);
  const evidence = useProbes();
  return { id: 'own', name: t('compare.thisRun'), config, step, evidence };
}

/** @param own the run on show; without, it is that run's own row */
function Row({ run, own }: { run: Shown & { mark?: string }; own?: Shown }) {
  const { t, i18n } = useTranslation();
  const { config, step, name, mark, history } = run;
  const lastLoss = metricHistory.points(loss.name, step, history).at(-1)?.y;
  const apart = own && unlike(judgedAt(run), judgedAt(own));
  return (
    <tr data-run={run.id} data-apart={apart}>
      <th scope="row">{mark ? t('ghosts.key', { mark, name }) : name}</th>
      <td className={styles.words}>
        {own && sentence(t, i18n.language, own.config, config)}
        {apart && <span className={styles.apart}> {t(`compare.apart.${apart}`)}</span>}
      </td>
      <td>{formatNumber(i18n.language, step * encodedPerStep(config))}</td>
      <td>
        {lastLoss === undefined
          ? '–'
          : `${formatMetric(i18n.language, loss, lastLoss, config)} ${t(`lossUnits.${describedLoss(config).unit}`)}`}
      </td>
      <td>{score(t, i18n.language, knnH, run)}</td>
      <td>{score(t, i18n.language, probeH, run)}</td>
    </tr>
  );
}

/** Of a run, its settings and the step at which it was last tested. */
function judgedAt({ config, step, evidence }: Shown): { config: RunConfig; step: number } {
  return { config, step: newest(knnH, evidence)?.step ?? step };
}

/** What differs, in one sentence. */
function sentence(t: TFunction, language: string, own: RunConfig, other: RunConfig): string {
  const changes = differences(t, own, other);
  return changes.length === 0
    ? t('compare.same')
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(changes);
}

/** The last evaluation that measured it. */
function newest({ value }: EvaluateMetric, { points, wholes }: Shown['evidence']) {
  const measured = [...points, ...wholes].filter((one) => value(one) !== undefined);
  return measured.toSorted((a, b) => a.step - b.step).at(-1);
}

function score(t: TFunction, language: string, metric: EvaluateMetric, { evidence }: Shown): string {
  const evaluation = newest(metric, evidence);
  if (!evaluation) return '–';
  return t('compare.asOf', {
    value: formatMetric(language, metric, metric.value(evaluation), evaluation),
    step: formatNumber(language, evaluation.step),
    images: formatNumber(language, evaluation.testImages),
  });
}

/** Groups of more than one seed; nothing where there are none. */
function Seeds({ runs, own }: { runs: readonly Shown[]; own: RunConfig }) {
  const { t, i18n } = useTranslation();
  const groups = seedGroups(runs).filter((group) => group.length > 1);
  if (groups.length === 0) return null;
  const spread = (metric: EvaluateMetric, group: readonly Shown[]) =>
    spreadText(
      t,
      i18n.language,
      spreadOf(
        group.map(({ evidence }) => {
          const evaluation = newest(metric, evidence);
          return evaluation && metric.value(evaluation);
        }),
      ),
    );
  return (
    <>
      <h4 className={prose.subtitle}>{t('compare.seeds')}</h4>
      <table className={table.table} data-testid="seed-groups">
        <thead>
          <tr>
            <th scope="col">{t('compare.settings')}</th>
            <th scope="col">{t('compare.seedCount')}</th>
            <th scope="col">{t('compare.knn')}</th>
            <th scope="col">{t('compare.probe')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const [{ id, config }] = group as [Shown];
            const changes = differences(t, own, { ...config, seed: own.seed });
            return (
              <tr key={id}>
                <th scope="row">{changes.length > 0 ? changes.join(', ') : t('compare.likeThisRun')}</th>
                <td>{group.map((run) => run.config.seed).join(', ')}</td>
                <td>{spread(knnH, group)}</td>
                <td>{spread(probeH, group)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={prose.small}>{t('compare.seedsNote')}</p>
    </>
  );
}

function spreadText(t: TFunction, language: string, spread: Spread | undefined): string {
  if (spread?.deviation === undefined) return '–';
  const percent = (value: number) =>
    formatNumber(language, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t('compare.spread', { mean: percent(spread.mean), deviation: percent(spread.deviation) });
}
