/** @file What labels are worth: a probe on what was learned without them, beside training from scratch with them. */
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import card from '../../ui/card.module.css';
import { useObjective } from '../../state/use-objective';
import { lazyPart } from '../../ui/lazy-part';
import table from '../../ui/table.module.css';
import prose from '../../ui/prose.module.css';
import { LoadingChart } from '../charts/loading-chart';
import { LabelsNote } from '../evidence/labels-note';
import panel from '../evidence/panel.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import { AwaitedFindings } from '../experiments/awaited-findings';
import { ExperimentControl } from '../experiments/experiment-control';
import { useFindings } from '../experiments/store';
import styles from './panel.module.css';
import './words';

const BudgetChart = lazyPart(() => import('./budget-chart'), LoadingChart);

export default function LabelBudgetPanel() {
  const { t, i18n } = useTranslation();
  const points = useFindings('label-budget');
  const { usesLabels } = useObjective();
  return (
    <EvidencePanel
      name="label-budget"
      lead={t(usesLabels ? 'label-budget.leadLearned' : 'label-budget.lead')}
      lookFor={t('label-budget.lookFor')}
      className={`${card.card} ${panel.panel}`}
    >
      <ExperimentControl name="label-budget" label={t('label-budget.start')} />
      {points.length === 0 ? (
        <AwaitedFindings of="label-budget" />
      ) : (
        <div className={panel.beside}>
          <div>
            <ul className={styles.legend}>
              <li data-line="probe">{t('label-budget.probe')}</li>
              <li data-line="supervised">{t('label-budget.supervised')}</li>
            </ul>
            <div role="img" aria-label={t('label-budget.chart')}>
              <BudgetChart points={points} axis={t('label-budget.axis')} />
            </div>
          </div>
          <table className={table.table} data-testid="label-budget">
            <caption className={prose.small}>
              {t('label-budget.sizes', { testSplit: points[0]!.testImages })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('label-budget.perClass')}</th>
                <th scope="col">{t('label-budget.probe')}</th>
                <th scope="col">{t('label-budget.supervised')}</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ labels, perClass, probe, supervised, testImages }) => (
                <tr key={labels}>
                  <th scope="row">{Math.round(perClass)}</th>
                  <td>{formatAccuracy(i18n.language, probe / 100, testImages)}</td>
                  <td>{formatAccuracy(i18n.language, supervised / 100, testImages)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <LabelsNote />
    </EvidencePanel>
  );
}
