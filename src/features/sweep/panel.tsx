/** @file Sweeps: which, how long it takes, how far it is, and what it has come to. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import panel from '../evidence/panel.module.css';
import { useAwaited } from '../evidence/use-awaited';
import prose from '../../ui/prose.module.css';
import '../evidence/words';
import { KeptSweeps } from './kept-choice';
import { listKept, useSweep } from './store';
import { SweepChoices } from './sweep-choices';
import { SweepControl } from './sweep-control';
import { SweepOutcome } from './sweep-outcome';
import './words';

export default function SweepPanel() {
  const { t } = useTranslation();
  const shown = useSweep((sweep) => sweep.shown);
  const awaited = useAwaited('sweep');
  useEffect(() => void listKept(), []);
  return (
    <EvidencePanel
      name="sweep"
      lead={t('sweep.lead')}
      lookFor={t('sweep.lookFor')}
      className={`${card.card} ${panel.panel}`}
      data-testid="sweep-panel"
    >
      <SweepChoices />
      <SweepControl />
      <KeptSweeps />
      {shown ? <SweepOutcome result={shown.result} /> : <p className={prose.text}>{awaited}</p>}
    </EvidencePanel>
  );
}
