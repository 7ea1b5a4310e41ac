/** @file The anchor whose partner is guessed, and the temperature of the guess. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { viewOfBatch } from '../../actions/obstacles';
import { findField, type NumberField } from '../../config/config-fields';
import { chooseTemperature as choose, pickAnchor as pick } from './store';

const { minimum, maximum } = findField('loss.temperature') as NumberField;

/** Views are numbered as in the batch: view 1 of all images, then view 2. */
const pickAnchor = action({
  name: 'pick-anchor',
  label: { en: 'Pick an anchor', ko: '기준 고르기' },
  argument: z.int().check(z.gte(0)),
  obstacle: viewOfBatch,
  run: pick,
});

/** Of the guess alone: the run keeps its own. */
const chooseTemperature = action({
  name: 'choose-temperature',
  label: { en: 'Choose the temperature of the guess', ko: '맞히기의 온도 고르기' },
  argument: z.number().check(z.gte(minimum), z.lte(maximum)),
  run: choose,
});

const restoreTemperature = action({
  name: 'restore-temperature',
  label: { en: 'Go back to the usual temperature of the guess', ko: '맞히기의 원래 온도로 돌아가기' },
  run: () => choose(undefined),
});

export const infonceActions = [pickAnchor, chooseTemperature, restoreTemperature] as const;
