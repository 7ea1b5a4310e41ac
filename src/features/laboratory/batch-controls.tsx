/** @file Which batch is shown: the current one, one held still, or that of a step by its number; and how many of its pairs. */
import { History, Pause, Play } from 'lucide-react';
import { memo, useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toFailure, type Failure } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { NumberInput } from '../../ui/number-input';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
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
  const isPinned = source.kind === 'pinned';
  return (
    <div className={styles.controls}>
      <CountChoice count={count} onCount={onCount} />
      {source.kind === 'replay' ? (
        <Button onClick={() => onSource({ kind: 'live' })}>
          <Play size={16} aria-hidden />
          {t('laboratory.source.live')}
        </Button>
      ) : (
        <Button
          aria-pressed={isPinned}
          isBusy={shownStep === undefined}
          onClick={() => onSource(isPinned ? { kind: 'live' } : { kind: 'pinned', step: shownStep! })}
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
  return (
    <RadioGroup
      look="joined"
      isInline
      label={t('laboratory.pairs.count')}
      options={counts.map((value) => ({ value, text: String(value) }))}
      value={count}
      onChange={onCount}
    />
  );
});

const ReplayForm = memo(function ReplayForm({ onSource }: Pick<BatchControlsProps, 'onSource'>) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const [text, setText] = useState('1');
  const [failure, setFailure] = useState<Failure>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      onSource({ kind: 'replay', step: parseStep(text, totalSteps) });
      setFailure(undefined);
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  return (
    <form className={styles.replay} onSubmit={submit}>
      <label htmlFor={id}>{t('laboratory.source.stepLabel')}</label>
      <NumberInput
        id={id}
        inputMode="numeric"
        value={text}
        aria-invalid={failure !== undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <span className={prose.small}>
        {t('laboratory.source.stepOf', { total: formatNumber(i18n.language, totalSteps) })}
      </span>
      <Button type="submit" isBusy={totalSteps === 0}>
        <History size={16} aria-hidden />
        {t('laboratory.source.show')}
      </Button>
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
    </form>
  );
});
