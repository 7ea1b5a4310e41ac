/** @file One run of the list. */
import { Star } from 'lucide-react';
import { memo, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Failure } from '../../config/playground-error';
import type { RunConfig } from '../../config/run-config';
import { failureText } from '../../i18n/failure-text';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatBytes } from '../../i18n/format-bytes';
import { formatMoment } from '../../i18n/format-date';
import { formatNumber } from '../../i18n/format-number';
import { maxNoteLength, recordBytes, type RunRecord } from '../../runs/record';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import field from '../../ui/field.module.css';
import { NumberInput } from '../../ui/number-input';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import { Select } from '../../ui/select';
import { useCompared } from '../compare/store';
import { differenceSentence } from './difference-sentence';
import { runName } from './run-name';
import styles from './runs-section.module.css';
import { Sparkline } from './sparkline';

interface RunRowProps {
  record: RunRecord;
  /** Of the run above it. */
  above: RunConfig | undefined;
  isOnShow: boolean;
  /** No other run can be opened now. */
  isBusy: boolean;
}

export const RunRow = memo(function RunRow({ record, above, isOnShow, isBusy }: RunRowProps) {
  const { t, i18n } = useTranslation();
  const { id, config, status, starred, step, totalSteps, startedAt, knn, losses, note } = record;
  const isCompared = useCompared(({ runs }) => runs.some((run) => run.id === id));
  const [isExtending, setExtending] = useState(false);
  const [isNoting, setNoting] = useState(false);
  const name = runName(t, record);
  const number = (value: number) => formatNumber(i18n.language, value);
  const facts = {
    when: formatMoment(i18n.language, startedAt),
    step: number(step),
    total: number(totalSteps),
  };
  return (
    <li className={styles.row} data-testid="run-row" data-run={id} data-passing>
      <Button
        variant="icon"
        aria-pressed={starred}
        aria-label={t('runs.star', { name })}
        title={t('runs.star', { name })}
        onClick={() => act('star-run', { id, starred: !starred })}
      >
        <Star size={18} aria-hidden fill={starred ? 'currentColor' : 'none'} />
      </Button>
      <div className={styles.main}>
        <NameField key={record.name} record={record} shown={name} />
        <p className={prose.small}>
          {isOnShow
            ? t('runs.factsOnShow', facts)
            : t('runs.facts', { ...facts, status: t(`runs.status.${status}`) })}
        </p>
        {above && <p className={prose.small}>{differenceSentence(t, config, above)}</p>}
        {note && !isNoting && <p className={`${prose.small} ${styles.noted}`}>{note}</p>}
      </div>
      <Sparkline losses={losses} />
      <span className={styles.number}>
        {knn
          ? t('runs.knn', { accuracy: formatAccuracy(i18n.language, knn.percent / 100, knn.images) })
          : t('runs.notJudged')}
      </span>
      <span className={styles.number}>{formatBytes(i18n.language, recordBytes(record))}</span>
      <div className={styles.buttons}>
        <OpenChoice record={record} name={name} isBusy={isBusy || isOnShow} />
        {!isOnShow && (
          <Checkbox
            checked={isCompared}
            onChange={(chosen) => act('compare-run', { id, isCompared: chosen })}
          >
            {t('runs.compare')}
          </Checkbox>
        )}
        {status === 'finished' && (
          <Button
            variant="quiet"
            aria-expanded={isExtending}
            aria-label={t('runs.extendIt', { name })}
            onClick={() => setExtending(!isExtending)}
          >
            {t('runs.extend')}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-expanded={isNoting}
          aria-label={t('runs.noteOn', { name })}
          onClick={() => setNoting(!isNoting)}
        >
          {t('runs.note')}
        </Button>
        <Button variant="quiet" onClick={() => act('save-kept-run', id)}>
          {t('runs.save')}
        </Button>
        {!isOnShow && (
          <PassingButton
            variant="quiet"
            aria-label={t('runs.deleteIt', { name })}
            onClick={() => act('delete-run', id)}
          >
            {t('runs.delete')}
          </PassingButton>
        )}
      </div>
      {isNoting && <NoteField record={record} name={name} />}
      {isExtending && <ExtendForm record={record} isBusy={isBusy} onDone={() => setExtending(false)} />}
    </li>
  );
});

/** Its name, which can be written over. */
function NameField({ record: { id, name }, shown }: { record: RunRecord; shown: string }) {
  const { t } = useTranslation();
  const save = (input: HTMLInputElement) => {
    if (input.value.trim() !== name) act('rename-run', { id, name: input.value });
  };
  return (
    <input
      className={styles.name}
      aria-label={t('runs.rename')}
      defaultValue={name}
      placeholder={shown}
      onBlur={({ currentTarget }) => save(currentTarget)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.value = name;
        if (key === 'Enter' || key === 'Escape') currentTarget.blur();
      }}
    />
  );
}

/** Kept as soon as it is left. */
function NoteField({ record: { id, note }, name }: { record: RunRecord; name: string }) {
  const { t } = useTranslation();
  return (
    <textarea
      className={`${field.field} ${styles.note}`}
      aria-label={t('runs.noteOn', { name })}
      rows={3}
      maxLength={maxNoteLength}
      defaultValue={note}
      placeholder={t('runs.notePlaceholder')}
      onBlur={({ currentTarget: { value } }) => {
        if (value.trim() !== note) act('note-run', { id, note: value });
      }}
    />
  );
}

/** From its newest checkpoint, or from one that is starred. */
function OpenChoice({ record, name, isBusy }: { record: RunRecord; name: string; isBusy: boolean }) {
  const { t, i18n } = useTranslation();
  const { id, checkpoints } = record;
  const newest = checkpoints.at(-1)?.step;
  const offered = checkpoints.filter((entry) => entry.starred || entry.step === newest).toReversed();
  const [step, setStep] = useState<number>();
  return (
    <>
      <Button
        isBusy={isBusy || newest === undefined}
        aria-label={t('runs.openIt', { name })}
        onClick={() => act('open-run', { id, ...(step !== undefined && { step }) })}
      >
        {t('runs.open')}
      </Button>
      {offered.length > 1 && (
        <Select
          className={styles.checkpoint}
          aria-label={t('runs.from')}
          value={String(step ?? newest)}
          onChange={(chosen) => setStep(Number(chosen))}
          options={offered.map((entry) => ({
            value: String(entry.step),
            text: t(entry.step === newest ? 'runs.newest' : 'runs.checkpoint', {
              step: formatNumber(i18n.language, entry.step),
            }),
          }))}
        />
      )}
    </>
  );
}

function ExtendForm({ record, isBusy, onDone }: { record: RunRecord; isBusy: boolean; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { epochs } = record.config.training;
  const label = useId();
  const [added, setAdded] = useState(String(epochs));
  const [refused, setRefused] = useState<Failure>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const failure = act('extend-run', { id: record.id, epochs: epochs + Number(added) })?.toFailure();
    setRefused(failure);
    if (!failure) onDone();
  };
  return (
    <form className={styles.extend} onSubmit={submit}>
      <label id={label}>
        {t('runs.epochs')}{' '}
        <NumberInput value={added} onChange={({ currentTarget }) => setAdded(currentTarget.value)} />
      </label>
      <Button type="submit" isBusy={isBusy}>
        {t('runs.train')}
      </Button>
      <span className={prose.small}>{t('runs.extendHelp')}</span>
      {refused && <FieldError>{failureText(t, i18n.language, refused)}</FieldError>}
    </form>
  );
}
