/** @file Which batch is shown: the current one, one held still, or that of a step by its number; and how many of its pairs. */
import { History, Pause, Play } from 'lucide-react';
import { memo, useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toFailure, type Failure } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import button from '../../ui/button.module.css';
import prose from '../../ui/prose.module.css';
import styles from './laboratory-section.module.css';
import { parseStep } from './step-text';
import type { Source } from './use-shown-batch';

const counts = [8, 16, 32];

interface BatchControlsProps {
  source: Source;
  onSource: (source: Source) => void;
  /** Of the batch on screen. */
  shownStep: number | undefined;
  count: number;
  onCount: (count: number) => void;
}

export function BatchControls({ source, onSource, shownStep, count, onCount }: BatchControlsProps) {
  const { t } = useTranslation();
  const isPinned = source.kind === 'held';
  return (
    <div className={styles.controls}>
      <CountChoice count={count} onCount={onCount} />
      {source.kind === 'replay' ? (
        <Button className={button.small} isBusy={false} onClick={() => onSource({ kind: 'live' })}>
          <Play size={16} aria-hidden />
          {t('laboratory.source.live')}
        </Button>
      ) : (
        <Button
          className={button.small}
          aria-pressed={isPinned}
          isBusy={shownStep === undefined}
          onClick={() => onSource(isPinned ? { kind: 'live' } : { kind: 'held', step: shownStep! })}
        >
          <Pause size={16} aria-hidden />
          {t('laboratory.source.hold')}
        </Button>
      )}
      <ReplayForm onSource={onSource} />
    </div>
  );
}

/** Kept, as the form below, while the step on show changes. */
const CountChoice = memo(function CountChoice({
  count,
  onCount,
}: Pick<BatchControlsProps, 'count' | 'onCount'>) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('laboratory.pairs.count')}</legend>
      {counts.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={count === option} onChange={() => onCount(option)} />
          {option}
        </label>
      ))}
    </fieldset>
  );
});

const ReplayForm = memo(function ReplayForm({ onSource }: Pick<BatchControlsProps, 'onSource'>) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const [text, setText] = useState('1');
  const [refusal, setRefusal] = useState<Failure>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      onSource({ kind: 'replay', step: parseStep(text, totalSteps) });
      setRefusal(undefined);
    } catch (error) {
      setRefusal(toFailure(error));
    }
  };
  return (
    <form className={styles.replay} onSubmit={submit}>
      <label htmlFor={id}>{t('laboratory.source.stepLabel')}</label>
      <input
        id={id}
        className={styles.number}
        inputMode="numeric"
        value={text}
        aria-invalid={refusal !== undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <span className={prose.small}>
        {t('laboratory.source.stepOf', { total: formatNumber(i18n.language, totalSteps) })}
      </span>
      <Button type="submit" className={button.small} isBusy={totalSteps === 0}>
        <History size={16} aria-hidden />
        {t('laboratory.source.show')}
      </Button>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {failureText(t, refusal)}
        </p>
      )}
    </form>
  );
});
