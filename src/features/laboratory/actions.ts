/** @file What can be looked at in the laboratory: another batch, another pair, other views. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import type { PageState } from '../../actions/page-state';
import type { Obstacle } from '../../config/errors/causes';
import { useRun } from '../../state/run-store';
import type { Pins } from '../../transforms/pin-parameters';
import { parseStep } from './step-text';
import * as store from './store';

const showLiveBatch = action({
  name: 'show-live-batch',
  label: { en: 'Show the current batch', ko: '현재 배치 보기' },
  run: () => store.showBatchOf({ kind: 'live' }),
});

const pinShownBatch = action({
  name: 'pin-shown-batch',
  label: { en: 'Stay with the batch on show', ko: '보이는 배치에 머무르기' },
  obstacle: (page) => batchRow(page, 0),
  run: () => store.showBatchOf({ kind: 'pinned', step: store.useLaboratory.getState().batch!.step }),
});

/** @param argument the step as it is typed, counted from 1 */
const replayStep = action({
  name: 'replay-step',
  label: { en: 'Show the batch of a step', ko: '어느 단계의 배치 보기' },
  argument: z.string(),
  run: (text) =>
    store.showBatchOf({ kind: 'replay', step: parseStep(text, useRun.getState().progress.totalSteps) }),
});

const choosePairCount = action({
  name: 'choose-pair-count',
  label: { en: 'Choose how many pairs are shown', ko: '보여 줄 쌍의 수 고르기' },
  argument: z.literal(store.pairCounts),
  run: store.choosePairCount,
});

const markAnchor = action({
  name: 'mark-anchor',
  label: { en: 'Mark a view as the anchor', ko: '뷰를 기준으로 표시' },
  argument: z.object({ row: z.int().check(z.gte(0)), view: z.literal([0, 1]) }),
  obstacle: (page, { row }) => batchRow(page, row),
  run: store.markAnchor,
});

const resamplePairs = action({
  name: 'resample-pairs',
  label: { en: 'Resample the views of all pairs', ko: '모든 쌍의 뷰 다시 뽑기' },
  obstacle: (page) => batchRow(page, 0),
  run: () => store.resamplePairs(),
});

const resamplePair = action({
  name: 'resample-pair',
  label: { en: 'Resample the views of an image', ko: '이미지 하나의 뷰 다시 뽑기' },
  argument: z.int().check(z.gte(0)),
  obstacle: batchRow,
  run: (row) => store.resamplePairs(row),
});

const restorePairs = action({
  name: 'restore-pairs',
  label: { en: 'Show the step’s own views again', ko: '그 단계의 뷰 다시 보기' },
  run: store.restorePairs,
});

const magnifyImage = action({
  name: 'magnify-image',
  label: { en: 'Put an image under the magnifying glass', ko: '이미지를 돋보기로 보기' },
  argument: z.int().check(z.gte(0)),
  obstacle: batchRow,
  run: store.magnify,
});

const drawMagnifiedViews = action({
  name: 'draw-magnified-views',
  label: { en: 'Draw ten new views', ko: '새 뷰 열 개 그리기' },
  run: store.drawMagnifiedViews,
});

const chooseMagnifiedView = action({
  name: 'choose-magnified-view',
  label: { en: 'Take a magnified view apart', ko: '확대한 뷰 나누어 보기' },
  argument: z.int().check(z.gte(0), z.lte(store.magnifiedViews - 1)),
  run: store.chooseMagnifiedView,
});

const pinParameters = action({
  name: 'pin-parameters',
  label: { en: 'Pin parameters of the magnified views', ko: '확대한 뷰의 값 고정' },
  run: (pins: Pins) => store.pinParameters(pins),
});

const openLaboratorySettings = action({
  name: 'open-laboratory-settings',
  label: { en: 'Open the augmentation beside the pairs', ko: '쌍 옆에 데이터 증강 열기' },
  argument: z.boolean(),
  run: store.openLaboratorySettings,
});

export const laboratoryActions = [
  showLiveBatch,
  pinShownBatch,
  replayStep,
  choosePairCount,
  markAnchor,
  resamplePairs,
  resamplePair,
  restorePairs,
  magnifyImage,
  drawMagnifiedViews,
  chooseMagnifiedView,
  pinParameters,
  openLaboratorySettings,
] as const;

function batchRow({ laboratory: { batch } }: PageState, row: number): Obstacle | undefined {
  if (!batch) return 'no-batch-yet';
  return row < batch.indices.length ? undefined : 'no-such-view';
}
