/** @file From the estimate to the last cell: what a sweep takes, its start, how far it is, its end; and files of sweeps. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import styles from './sweep.module.css';
import { useSweep } from './store';
import type { Phase } from './sweep-state';

export function SweepControl() {
  const { t, i18n } = useTranslation();
  const phase = useSweep((sweep) => sweep.phase);
  const failure = useSweep((sweep) => sweep.failure);
  const isRunning = useRun((run) => run.progress.status === 'running');
  return (
    <div className={styles.control}>
      {phase ? <UnderWay phase={phase} /> : <Beginning />}
      {isRunning && !phase && <span className={prose.small}>{t('sweep.pauseFirst')}</span>}
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
    </div>
  );
}

function Beginning() {
  const { t, i18n } = useTranslation();
  const left = useSweep((sweep) => sweep.shown?.left ?? 0);
  const canEstimate = usePossible('estimate-sweep');
  const canSave = usePossible('save-sweep');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.buttons}>
      <Button size="large" isBusy={!canEstimate} onClick={() => act('estimate-sweep')}>
        {t('sweep.estimate')}
      </Button>
      {left > 0 && (
        <Button size="large" isBusy={!canEstimate} onClick={() => act('continue-sweep')}>
          {t('sweep.goOn', { left: formatNumber(i18n.language, left) })}
        </Button>
      )}
      <Button onClick={() => chooser.current?.click()}>{t('sweep.open')}</Button>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('sweep.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) act('open-sweep-file', file);
          // So that the same file can be opened once more.
          target.value = '';
        }}
      />
      {canSave && <Button onClick={() => act('save-sweep')}>{t('sweep.save')}</Button>}
      {canSave && <Button onClick={() => act('save-sweep-charts')}>{t('sweep.saveCharts')}</Button>}
    </div>
  );
}

function UnderWay({ phase }: { phase: Phase }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(i18n.language, value);
  if (phase.kind === 'ready') {
    const { estimate } = phase;
    return (
      <>
        <p className={prose.text} role="status" data-testid="sweep-estimate">
          {estimate
            ? t('sweep.ready', {
                cells: number(estimate.cells),
                steps: number(estimate.steps),
                time: timeText(i18n.language, estimate.ms),
                size: unitText(i18n.language, Math.ceil(estimate.bytes / 1000), 'kilobyte'),
              })
            : t('sweep.unknown')}{' '}
          {t('sweep.kept')}
        </p>
        <div className={styles.buttons}>
          <Button size="large" variant="primary" onClick={() => act('start-sweep')}>
            {t('sweep.start')}
          </Button>
          <Button size="large" onClick={() => act('stop-sweep')}>
            {t('sweep.discard')}
          </Button>
        </div>
      </>
    );
  }
  const said =
    phase.kind === 'measuring'
      ? t('sweep.measuring')
      : [
          t('sweep.training', { cell: number(phase.cell), cells: number(phase.cells) }),
          ...(phase.left === undefined
            ? []
            : [t('sweep.left', { time: timeText(i18n.language, phase.left) })]),
        ].join(' · ');
  return (
    <>
      <div className={styles.buttons}>
        <Button size="large" onClick={() => act('stop-sweep')}>
          {t('sweep.stop')}
        </Button>
        <span role="status" data-testid="sweep-progress">
          {said}
        </span>
      </div>
      {phase.kind === 'training' && <ProgressBar fraction={phase.fraction} label={t('sweep.what')} />}
    </>
  );
}

/** In minutes, or hours from two on, as a duration is guessed. */
function timeText(language: string, ms: number): string {
  const minutes = ms / 60_000;
  const [value, unit] =
    minutes >= 120
      ? [minutes / 60, 'hour' as const]
      : minutes >= 1
        ? [minutes, 'minute' as const]
        : [ms / 1000, 'second' as const];
  return unitText(language, Math.max(value, 1), unit, unit === 'hour' ? 1 : 0);
}

function unitText(language: string, value: number, unit: string, digits = 0): string {
  const unitDisplay = unit === 'kilobyte' ? 'short' : 'long';
  return formatNumber(language, value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits });
}
