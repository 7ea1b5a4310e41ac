/** @file What can be chosen for the comparison of objectives; `start-experiment` starts it. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import * as store from './store';

const compareWith = action({
  name: 'compare-objective',
  label: { en: 'Compare an objective, or leave it out', ko: '학습 목표를 비교에 넣거나 빼기' },
  argument: z.object({ name: z.enum(store.objectiveNames), isCompared: z.boolean() }),
  obstacle: ({ comparison: { chosen } }, { name, isCompared }) =>
    !isCompared && chosen.every((one) => one === name) ? 'last-objective' : undefined,
  run: ({ name, isCompared }) => store.compareWith(name, isCompared),
});

const choosePasses = action({
  name: 'choose-comparison-length',
  label: { en: 'Choose how long each objective is trained', ko: '학습 목표마다 학습할 길이 고르기' },
  argument: z.literal(store.passChoices),
  run: store.choosePasses,
});

export const comparisonActions = [compareWith, choosePasses] as const;
