/** @file What h knows and z forgot: which transform an image went through, read from each (Table 3). */
import { useTranslation } from 'react-i18next';
import type { TransformProbe } from '../../evaluate/transform-probes';
import { transformQuestions } from '../../evaluate/transform-questions';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { useObjective } from '../../state/use-objective';
import card from '../../ui/card.module.css';
import { Bar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { Term } from '../../ui/terms/term';
import panel from '../evidence/panel.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import { AwaitedFindings } from '../experiments/awaited-findings';
import { ExperimentControl } from '../experiments/experiment-control';
import { useFindings } from '../experiments/store';
import { Conclusions } from './conclusions';
import styles from './panel.module.css';
import './words';

export default function TransformProbesPanel() {
  const { t } = useTranslation();
  const probes = useFindings('transform-probes');
  const { usesHead } = useObjective();
  return (
    <EvidencePanel
      name="transform-probes"
      lead={
        <>
          {t(usesHead ? 'transform-probes.lead' : 'transform-probes.leadAlone')} <Term of="representation" />
          {usesHead && (
            <>
              {' '}
              · <Term of="embedding" /> · <Term of="head" />
            </>
          )}
        </>
      }
      lookFor={t(usesHead ? 'transform-probes.lookFor' : 'transform-probes.lookForAlone')}
      className={`${card.card} ${panel.panel}`}
    >
      <ExperimentControl name="transform-probes" label={t('transform-probes.start')} />
      {probes.length === 0 && <AwaitedFindings of="transform-probes" />}
      <div className={styles.scroll}>
        <table className={styles.table} data-testid="transform-probes">
          <thead>
            <tr>
              <th scope="col">{t('transform-probes.question')}</th>
              <th scope="col">{t('transform-probes.fromH')}</th>
              {usesHead && <th scope="col">{t('transform-probes.fromZ')}</th>}
              <th scope="col">{t('transform-probes.chance')}</th>
            </tr>
          </thead>
          <tbody>
            {transformQuestions.map((question) => {
              const probe = probes.find((one) => one.question === question);
              return (
                <tr key={question}>
                  <th scope="row">{t(`transform-probes.${question}`)}</th>
                  <Fraction probe={probe} of="h" />
                  {usesHead && <Fraction probe={probe} of="z" />}
                  <td>{probe ? `${probe.chance.toFixed(1)} %` : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Conclusions probes={probes} usesHead={usesHead} />
      <p className={prose.small}>
        {probes[0] && t('transform-probes.sizes', { testSplit: probes[0].testImages })}{' '}
        {t(usesHead ? 'transform-probes.note' : 'transform-probes.noteAlone')}
      </p>
    </EvidencePanel>
  );
}

interface FractionProps {
  probe: TransformProbe | undefined;
  of: 'h' | 'z';
}

/** A number over a bar that begins at chance. */
function Fraction({ probe, of }: FractionProps) {
  const { i18n } = useTranslation();
  if (!probe) return <td>–</td>;
  const { [of]: value, chance, testImages } = probe;
  const above = Math.min(Math.max((value - chance) / (100 - chance), 0), 1);
  return (
    <td>
      {formatAccuracy(i18n.language, value / 100, testImages)}
      <Bar fraction={above} fillClass={of === 'z' ? styles.z : undefined} />
    </td>
  );
}
