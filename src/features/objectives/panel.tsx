/** @file What SimCLR replaced, trained beside it: what is compared, for how long, and what came of it. */
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import panel from '../evidence/panel.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import { AwaitedFindings } from '../experiments/awaited-findings';
import { ExperimentControl } from '../experiments/experiment-control';
import { useFindings } from '../experiments/store';
import { ComparisonChart } from './comparison-chart';
import { AtWork, Budget, Choice, Conclusion } from './comparison-parts';
import { ComparisonTable } from './comparison-table';
import '../evidence/words';
import './words';

export default function ObjectivesPanel() {
  const { t } = useTranslation();
  const findings = useFindings('objectives');
  return (
    <EvidencePanel
      name="objectives"
      lead={t('objectives.lead')}
      lookFor={t('objectives.lookFor')}
      className={`${card.card} ${panel.panel}`}
      data-testid="objectives-panel"
    >
      <Choice />
      <Budget />
      <ExperimentControl name="objectives" label={t('objectives.start')} />
      <AtWork findings={findings} />
      {findings.length === 0 ? (
        <AwaitedFindings of="objectives" />
      ) : (
        <>
          <Conclusion findings={findings} />
          <ComparisonChart findings={findings} />
          <ComparisonTable findings={findings} />
        </>
      )}
      <p className={prose.text}>{t('objectives.supervised')}</p>
    </EvidencePanel>
  );
}
