/** @file Is the representation any good: probes over time beside what learned nothing, and the geometry of the embeddings. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { comparesPairs } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import { useObjective } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import { Progressive } from '../../ui/progressive';
import prose from '../../ui/prose.module.css';
import panel from '../evidence/panel.module.css';
import { ExperimentControl } from '../experiments/experiment-control';
import { RunBeforeSummary } from '../run-before/summary';
import { BreakIt } from './break-it';
import { GeometryGauges } from './geometry-gauges';
import { ProbesChart } from './probes-chart';
import { ScoreTable } from './score-table';
import { newestOf, useProbes } from './store';
import { Verdict } from './verdict';
import './words';

/** Percent of training's own time. */
const meantShare = 10;

export default function ProbesPanel() {
  const { t } = useTranslation();
  const evaluation = useProbes(newestOf);
  const judged = useProbes((probes) => probes.wholes.at(-1));
  const { usesLabels, views } = useObjective();
  const isSimclrNext = useRun((run) => comparesPairs(run.draft));
  return (
    <div className={panel.panel}>
      <Progressive>
        <Verdict evaluation={judged} />
        <div className={panel.beside}>
          <figure className={card.card}>
            <h3 className={prose.title}>{t('probes.chart.title')}</h3>
            <ProbesChart />
            <TimeShare />
            {!usesLabels && (
              <>
                <ExperimentControl name="supervised" label={t('probes.supervised.start')} />
                <p className={prose.text}>{t('probes.supervised.help')}</p>
              </>
            )}
          </figure>
          <section className={card.card} aria-label={t('probes.scores.title')}>
            <h3 className={prose.title}>{t('probes.scores.title')}</h3>
            <ScoreTable evaluation={evaluation} />
          </section>
        </div>
        {views === 2 && (
          <section className={card.card} aria-label={t('probes.geometry.title')}>
            <h3 className={prose.title}>{t('probes.geometry.title')}</h3>
            <p className={prose.text}>{t('probes.geometry.lead')}</p>
            <GeometryGauges evaluation={evaluation} />
          </section>
        )}
        <section className={card.card} aria-label={t('probes.breakIt.title')}>
          <h3 className={prose.title}>{t('probes.breakIt.title')}</h3>
          <p className={prose.text}>
            {t('probes.breakIt.lead')} {!isSimclrNext && t('probes.breakIt.givesWay')}
          </p>
          <BreakIt />
        </section>
        <RunBeforeSummary />
      </Progressive>
    </div>
  );
}

/** Where the points take more than they are meant to, the page says so. */
function TimeShare() {
  const { t, i18n } = useTranslation();
  const share = useProbes(({ timeShare = 0 }) => Math.round(100 * timeShare));
  if (share <= meantShare) return null;
  return (
    <p className={prose.small}>
      {t('probes.timeShare', {
        meant: formatNumber(i18n.language, meantShare / 100, { style: 'percent' }),
      })}
    </p>
  );
}
