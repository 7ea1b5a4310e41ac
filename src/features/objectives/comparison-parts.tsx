/** @file What is compared of the objectives and for how long, how far that is, and what came of it in words. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { encodedBudget } from '../../evaluate/encoded-budget';
import type { ObjectiveFinding } from '../../evaluate/compare-objectives';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import { useRun } from '../../state/run-store';
import { Checkbox } from '../../ui/checkbox';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import { useExperiments } from '../experiments/store';
import styles from './panel.module.css';
import { objectiveNames, passChoices, useComparison } from './store';
import { belowUntrained, toldApart, type DoneObjective } from './told-apart';
import './words';

export function Choice() {
  const { t } = useTranslation();
  const { chosen, passes } = useComparison();
  return (
    <div className={styles.choice}>
      <fieldset className={styles.objectives}>
        <legend>{t('objectives.chosen')}</legend>
        {objectiveNames.map((name) => (
          <Checkbox
            key={name}
            checked={chosen.includes(name)}
            onChange={(isCompared) => act('compare-objective', { name, isCompared })}
          >
            {choiceName(t, name)}
          </Checkbox>
        ))}
      </fieldset>
      <RadioGroup
        look="joined"
        label={t('objectives.passes')}
        options={passChoices.map((value) => ({ value, text: String(value) }))}
        value={passes}
        onChange={(value) => act('choose-comparison-length', value)}
      />
    </div>
  );
}

/** Of the settings that stand: those of the run, once it has begun. */
export function Budget() {
  const { t, i18n } = useTranslation();
  const passes = useComparison((comparison) => comparison.passes);
  const batchSize = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);
  const images = useRun((run) => run.dataset?.totalImages);
  if (images === undefined) return null;
  const number = (value: number) => formatNumber(i18n.language, value);
  const encoded = encodedBudget({ images, batchSize, passes });
  const perStep = 2 * batchSize;
  return (
    <p className={prose.small}>
      {t('objectives.budget', {
        passes,
        images: number(images),
        steps: number(encoded / perStep),
        perStep: number(perStep),
        encoded: number(encoded),
      })}
    </p>
  );
}

export function AtWork({ findings }: { findings: readonly ObjectiveFinding[] }) {
  const { t } = useTranslation();
  const isRunning = useExperiments(({ running }) => running?.name === 'objectives');
  const begun = findings.findLast((finding) => finding.kind === 'began');
  return (
    <p className={prose.small} role="status">
      {isRunning && begun && t('objectives.working', { objective: choiceName(t, begun.objective) })}
    </p>
  );
}

export function Conclusion({ findings }: { findings: readonly ObjectiveFinding[] }) {
  const { t, i18n } = useTranslation();
  const done = findings.filter((finding): finding is DoneObjective => finding.kind === 'done');
  const untrained = findings.find((finding) => finding.kind === 'untrained');
  const told = toldApart(done);
  if (!told || !untrained) return null;
  const below = belowUntrained(done, untrained);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const [{ testImages }] = done as [DoneObjective];
  return (
    <p className={styles.conclusion} role="status" data-testid="told-apart">
      {(['more', 'same', 'less'] as const)
        .filter((which) => told[which].length > 0)
        .map((which) =>
          t(`objectives.told.${which}`, {
            names: list.format(told[which].map((name) => choiceName(t, name))),
            images: formatNumber(i18n.language, testImages),
          }),
        )
        .join(' ')}{' '}
      {below.length > 0 &&
        t('objectives.told.untrainedLess', { names: list.format(below.map((name) => choiceName(t, name))) })}
    </p>
  );
}
