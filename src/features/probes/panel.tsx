/** @file Is the representation any good: probes over time beside what learned nothing, and the geometry of the embeddings. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format-number';
import { comparesPairs } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import { useComparesPairs, useObjective } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import { Part } from '../../ui/part';
import { Progressive } from '../../ui/progressive';
import prose from '../../ui/prose.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
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
  const { usesLabels } = useObjective();
  const hasPairs = useComparesPairs();
  const isSimclrNext = useRun((run) => comparesPairs(run.draft));
  return (
    <EvidencePanel name="probes" lookFor={t('probes.lookFor')} className={panel.panel}>
      <Progressive>
        <Part>
          <Verdict evaluation={judged} />
        </Part>
        <div className={panel.beside}>
          <Panel
            name="probes/chart"
            title={t('probes.chart.title')}
            lookFor={t('probes.chart.lookFor')}
            className={card.card}
          >
            <ProbesChart />
            <TimeShare />
            {!usesLabels && (
              <>
                <ExperimentControl name="supervised" label={t('probes.supervised.start')} />
                <p className={prose.text}>{t('probes.supervised.help')}</p>
              </>
            )}
          </Panel>
          <Panel
            name="probes/scores"
            title={t('probes.scores.title')}
            lookFor={t('probes.scores.lookFor')}
            className={card.card}
          >
            <ScoreTable evaluation={evaluation} />
          </Panel>
        </div>
        {hasPairs && (
          <Panel
            name="probes/geometry"
            title={t('probes.geometry.title')}
            lead={t('probes.geometry.lead')}
            lookFor={t('probes.geometry.lookFor')}
            className={card.card}
          >
            <GeometryGauges evaluation={evaluation} />
          </Panel>
        )}
        <Panel
          name="probes/break-it"
          title={t('probes.breakIt.title')}
          lead={
            <>
              {t('probes.breakIt.lead')} {!isSimclrNext && t('probes.breakIt.givesWay')}
            </>
          }
          lookFor={t('probes.breakIt.lookFor')}
          className={card.card}
        >
          <BreakIt />
        </Panel>
        <RunBeforeSummary />
      </Progressive>
    </EvidencePanel>
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
