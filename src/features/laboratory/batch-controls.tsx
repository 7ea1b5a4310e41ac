/** @file Which batch is shown: the current one, one held still, or that of a step by its number; and how many of its pairs. */
import { History, Pause, Play } from 'lucide-react';
import { memo, useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Failure } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { NumberInput } from '../../ui/number-input';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import styles from './laboratory-section.module.css';
import { pairCounts, type LaboratoryState } from './store';

interface BatchControlsProps extends Pick<LaboratoryState, 'source' | 'count'> {
  /** Whether one is on screen. */
  hasBatch: boolean;
}

export function BatchControls({ source, hasBatch, count }: BatchControlsProps) {
  const { t } = useTranslation();
  const isPinned = source.kind === 'pinned';
  return (
    <div className={styles.controls}>
      <CountChoice count={count} />
      {source.kind === 'replay' ? (
        <Button onClick={() => act('show-live-batch')}>
          <Play size={16} aria-hidden />
          {t('laboratory.source.live')}
        </Button>
      ) : (
        <Button
          aria-pressed={isPinned}
          isBusy={!hasBatch}
          onClick={() => act(isPinned ? 'show-live-batch' : 'pin-shown-batch')}
        >
          <Pause size={16} aria-hidden />
          {t('laboratory.source.hold')}
        </Button>
      )}
      <ReplayForm />
    </div>
  );
}

/** Kept, as the form below, while the step on show changes. */
const CountChoice = memo(function CountChoice({ count }: Pick<BatchControlsProps, 'count'>) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      look="joined"
      isInline
      label={t('laboratory.pairs.count')}
      options={pairCounts.map((value) => ({ value, text: String(value) }))}
      value={count}
      onChange={(value) => act('choose-pair-count', value)}
    />
  );
});

const ReplayForm = memo(function ReplayForm() {
  const { t, i18n } = useTranslation();
  const id = useId();
  const totalSteps = useRun((run) => run.progress.totalSteps);
  const [text, setText] = useState('1');
  const [failure, setFailure] = useState<Failure>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setFailure(act('replay-step', text)?.toFailure());
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
