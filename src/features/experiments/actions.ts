/** @file Experiments on what a run has learned: one at a time, while no run is going. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import { pageState } from '../../actions/page-state';
import { experimentNames, type Choices, type ExperimentName } from './calls';
import * as store from './store';

const againstExperiments = during('loading', 'running', 'failed');

const startExperiment = action({
  name: 'start-experiment',
  label: { en: 'Start a comparison', ko: '비교 시작' },
  argument: z.enum(experimentNames),
  obstacle: (page) => againstExperiments(page) ?? (page.experiments.running && 'another-experiment-going'),
  run: (name) => store.startExperiment(name, choiceFor(name)),
});

/** What the visitor has chosen for it, where anything can be. */
function choiceFor(name: ExperimentName): Choices[ExperimentName] {
  const { chosen, passes } = pageState().comparison;
  return name === 'objectives' ? { objectives: chosen, passes } : undefined;
}

const stopExperiment = action({
  name: 'stop-experiment',
  label: { en: 'Stop the comparison', ko: '비교 멈추기' },
  obstacle: ({ experiments }) => (experiments.running ? undefined : 'no-experiment-going'),
  run: store.stopExperiment,
});

export const experimentActions = [startExperiment, stopExperiment] as const;
