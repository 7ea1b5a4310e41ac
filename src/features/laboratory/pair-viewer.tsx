/** @file The pairs of a batch: which batch, how many, its views, and what they are to the anchor. */
import { RefreshCw, SlidersHorizontal, Undo2 } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { ViewIndex } from '../../transforms/sample-views';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import { PassingButton } from '../../ui/passing-button';
import { useIsTouched } from '../../ui/use-is-touched';
import { pointAtView, usePointedView } from '../batch/pointed-view';
import { placeOf, viewAt } from '../batch/roles';
import { AugmentControls } from '../controls/augment-controls';
import { Awaited } from '../evidence/awaited';
import { AnchorLegend } from './anchor-legend';
import { BatchControls } from './batch-controls';
import styles from './laboratory-section.module.css';
import { PairGrid } from './pair-grid';
import { pairViews } from './pair-views';
import { redrawsOf, useLaboratory, type LaboratoryState, type Source } from './store';
import type { ShownBatch } from './use-shown-batch';

const ownStep = -1;

interface PairViewerProps {
  shown: ShownBatch;
  source: Source;
  count: LaboratoryState['count'];
  /** The row of the image under the magnifying glass; −1 if it is not of this batch. */
  pickedRow: number;
  isOnScreen: boolean;
}

export function PairViewer(props: PairViewerProps) {
  const { shown, source, count, pickedRow, isOnScreen } = props;
  const { batch, config, provenance } = shown;
  const { t, i18n } = useTranslation();
  const isTouched = useIsTouched();
  const picked = useLaboratory((laboratory) => laboratory.anchor);
  const isOpen = useLaboratory((laboratory) => laboratory.isSettingsOpen);
  const settingsId = useId();
  const pointed = usePointedView((state) => state.anchor);
  const failure = useLaboratory((laboratory) => laboratory.failure);
  const batchSize = useRun((run) => (run.runConfig ?? run.draft).training.batchSize);

  const redraws = useLaboratory(redrawsOf);
  const { augment, seed } = config;
  const pairs = useMemo(
    () => (batch ? pairViews(batch, { augment, seed }, redraws) : []),
    [batch, augment, seed, redraws],
  );
  const sample = useMemo(
    () => ({
      // Views that no step saw are nobody else's.
      step: redraws.some((redraw) => redraw > 0) ? ownStep : (batch?.step ?? ownStep),
      indices: batch?.indices ?? [],
    }),
    [batch, redraws],
  );
  const pickedPlace =
    picked && picked.row < pairs.length
      ? placeOf(sample, picked.row + picked.view * pairs.length)
      : undefined;
  const anchor = viewAt(sample, pointed) === undefined ? pickedPlace : pointed;
  const named = Math.max(pickedRow, 0);

  return (
    <Panel
      name="laboratory/pairs"
      title={t('laboratory.pairs.title')}
      lead={t(isTouched ? 'laboratory.pairs.leadTouch' : 'laboratory.pairs.lead')}
      lookFor={t('laboratory.pairs.lookFor')}
      className={`${card.sheet} ${styles.card}`}
    >
      <BatchControls source={source} hasBatch={batch !== undefined} count={count} />
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
      {batch && (
        <p
          className={styles.provenance}
          aria-live={source.kind === 'replay' ? 'polite' : 'off'}
          data-testid="pairs-provenance"
        >
          {t(`laboratory.source.${redraws.some((redraw) => redraw > 0) ? 'resampled' : provenance}`, {
            step: formatNumber(i18n.language, batch.step + 1),
          })}
          {batch.indices.length < count && ` ${t('laboratory.pairs.fewer', { shown: batch.indices.length })}`}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          aria-expanded={isOpen}
          aria-controls={isOpen ? settingsId : undefined}
          onClick={() => act('open-laboratory-settings', !isOpen)}
        >
          <SlidersHorizontal size={16} aria-hidden />
          {t('laboratory.pairs.settings')}
        </Button>
        <Button isBusy={!batch} onClick={() => act('resample-pairs')}>
          <RefreshCw size={16} aria-hidden />
          {t('laboratory.pairs.resampleAll')}
        </Button>
        <Button isBusy={!batch} onClick={() => act('resample-pair', named)}>
          <RefreshCw size={16} aria-hidden />
          {t('laboratory.pairs.resampleOne', { index: named + 1 })}
        </Button>
        {redraws.length > 0 && (
          <PassingButton onClick={() => act('restore-pairs')}>
            <Undo2 size={16} aria-hidden />
            {t('laboratory.pairs.restore')}
          </PassingButton>
        )}
      </div>
      <AnchorLegend negatives={2 * batchSize - 2} />
      <div className={styles.bench} data-open={isOpen}>
        {isOpen && (
          <div
            id={settingsId}
            className={styles.settings}
            role="group"
            aria-label={t('laboratory.pairs.settings')}
          >
            <AugmentControls />
          </div>
        )}
        {batch ? (
          <PairGrid
            batch={batch}
            pairs={pairs}
            config={augment}
            sample={sample}
            anchor={anchor}
            pickedRow={pickedRow}
            isOnScreen={isOnScreen}
            onPoint={pointAtView}
            onPick={pick}
          />
        ) : (
          <Awaited of="laboratory" />
        )}
      </div>
    </Panel>
  );
}

/** A view is the anchor from then on; its image comes under the magnifying glass. */
function pick(row: number, view: ViewIndex | undefined): void {
  if (view !== undefined) act('mark-anchor', { row, view });
  act('magnify-image', row);
}
