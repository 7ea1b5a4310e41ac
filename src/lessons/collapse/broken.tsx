/** @file A run that is broken on purpose, its signs, and remedies to try. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { brokenConfig } from '../../config/failure-presets';
import { newestOf, useProbes } from '../../features/probes/store';
import { GeometryGauges } from '../../features/probes/geometry-gauges';
import '../../features/probes/words';
import { useRunBefore } from '../../features/run-before/store';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import { WithFormulas } from '../../ui/formula/with-formulas';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import styles from './collapse.module.css';
import { collapsedLoss } from '../loss/checks';

export function Break() {
  const { t } = useTranslation();
  const canBreak = usePossible('apply-failure-preset', 'collapse');
  return (
    <>
      <PageHeading title={t('collapse.break.title')} lead={t('collapse.break.lead')} />
      <RunBar />
      <div>
        <Button
          variant="danger"
          size="large"
          isBusy={!canBreak}
          onClick={() => act('apply-failure-preset', 'collapse')}
        >
          {t('collapse.break.press')}
        </Button>
      </div>
      <Signs />
    </>
  );
}

/** What each changes of the broken settings. */
const remedies = {
  rate: { 'optimizer.learningRate': 0.003, 'optimizer.weightDecay': 0 },
  temperature: { 'loss.temperature': 0.1 },
  batch: { 'training.batchSize': 128 },
} as const;

export function Mend() {
  const { t } = useTranslation();
  const canReset = usePossible('reset');
  const before = useRunBefore((state) => state.before?.config);
  const tryRemedy = (name: keyof typeof remedies) => {
    const { optimizer, loss, training } = brokenConfig(before!, 'collapse');
    const broken = {
      'optimizer.learningRate': optimizer.learningRate,
      'optimizer.weightDecay': optimizer.weightDecay,
      'loss.temperature': loss.temperature,
      'training.batchSize': training.batchSize,
    };
    for (const [path, value] of Object.entries({ ...broken, ...remedies[name] })) {
      act('set-config', { path, value });
    }
    act('reset');
    act('train');
  };
  return (
    <>
      <PageHeading title={t('collapse.mend.title')} lead={t('collapse.mend.lead')} />
      <RunBar />
      <div className={styles.remedies}>
        {(['rate', 'temperature', 'batch'] as const).map((name) => (
          <Button key={name} size="large" isBusy={!canReset || !before} onClick={() => tryRemedy(name)}>
            {t(`collapse.mend.${name}`)}
          </Button>
        ))}
      </div>
      <Signs />
    </>
  );
}

/** Of the run on show. */
function Signs() {
  const { t, i18n } = useTranslation();
  const evaluation = useProbes(newestOf);
  const loss = useRun((run) => run.latest?.loss);
  const images = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  const digits = (value: number | undefined) =>
    value === undefined
      ? '–'
      : formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section className={card.card} aria-label={t('collapse.signs')}>
      <p>
        <WithFormulas>
          {t('collapse.loss', { loss: digits(loss), blind: digits(collapsedLoss(images)) })}
        </WithFormulas>
      </p>
      <GeometryGauges evaluation={evaluation} />
    </section>
  );
}
