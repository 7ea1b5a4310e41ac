/** @file The questions of the lesson on three settings, and what the student's own sweeps say to them. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { axisNames } from '../../features/sweep/axis-words';
import { measuredText } from '../../features/sweep/measured-text';
import { listKept, useSweep } from '../../features/sweep/store';
import '../../features/sweep/words';
import { summarise, type SweepResult } from '../../runs/sweep-result';
import type { Measure } from '../../runs/sweeps/paper-sweep';
import type { Check, Question } from '../course/question';
import { extreme, gameTellsBest, knobs, resultOf, type Knob } from './sweeps';

export const questionOf = (knob: Knob) => `knobs/${knob}`;

/** Asked before a sweep begins. */
export function usePrediction(knob: Knob): Question {
  const { t, i18n } = useTranslation();
  const { path, values } = knobs[knob];
  const names = axisNames(t, i18n.language, undefined);
  return {
    name: questionOf(knob),
    ask: t(`knobs.${knob}.ask`),
    options: [
      ...values.map((value) => ({ value: String(value), text: names.value(path, value) })),
      { value: 'same', text: t('knobs.same') },
    ],
  };
}

function usePredictions(): readonly [Question, Question, Question] {
  return [usePrediction('batch'), usePrediction('temperature'), usePrediction('head')];
}

/** Of the sweeps that this browser keeps, and the one on show. */
function useResult(knob: Knob): SweepResult | undefined {
  const shown = useSweep((sweep) => sweep.shown);
  const kept = useSweep((sweep) => sweep.kept);
  return resultOf(
    knob,
    [...(shown ? [shown] : []), ...kept].map(({ result }) => result),
  );
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const [batch, temperature, head] = usePredictions();
  const results = {
    batch: useResult('batch'),
    temperature: useResult('temperature'),
    head: useResult('head'),
  };
  useEffect(() => void listKept(), []);
  const names = axisNames(t, i18n.language, undefined);
  const numbers = (knob: Knob, measure: Measure) => {
    const places = summarise(results[knob]?.cells ?? []);
    if (!places.length) return t('knobs.missing', { name: names.label(knobs[knob].path) });
    const texts = places.flatMap(({ values, measured }) => {
      const value = values[knobs[knob].path];
      const found = measured[measure];
      if (value === undefined || !found) return [];
      return `${names.value(knobs[knob].path, value)}: ${measuredText(i18n.language, measure, found)} %`;
    });
    return `${t(`sweep.measures.${measure}`)}: ${texts.join(' · ')}.`;
  };
  const check = (knob: Knob, end: 'most' | 'fewest', question: Question, usual: string): Check => ({
    ...question,
    found: {
      option: extreme(knob, end, results[knob]),
      because: numbers(knob, 'probeH'),
      usual,
    },
  });
  return [
    check('batch', 'most', batch, 'same'),
    check('temperature', 'fewest', temperature, '1'),
    check('head', 'most', head, 'linear'),
    {
      name: 'knobs/game',
      ask: t('knobs.game'),
      options: (['yes', 'same', 'no'] as const).map((value) => ({ value, text: t(`knobs.better.${value}`) })),
      found: {
        option: gameTellsBest(results.temperature),
        because: `${numbers('temperature', 'contrastiveAccuracy')} ${numbers('temperature', 'probeH')}`,
        usual: 'same',
      },
    },
  ];
}
