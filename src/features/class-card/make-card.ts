/** @file The run on show, and the answers to the open lesson's questions, on a class card. */
import { configToSearch } from '../../config/config-url';
import type { Evaluation } from '../../evaluate/evaluation';
import {
  cleanStudentName,
  maxPredictions,
  writeCard,
  type CardScores,
  type ClassCard,
} from '../../runs/class-card';
import { download } from '../../state/download';
import { useLesson } from '../../state/lesson-store';
import { metricHistory } from '../../state/metric-history';
import { updates } from '../../state/run-news';
import { useRun } from '../../state/run-store';
import { newestOf, useProbes } from '../probes/store';

/** @param typed the student's name */
export function cardOfRun(typed: string): ClassCard {
  updates.flush();
  const { runConfig, draft } = useRun.getState();
  const { place } = useLesson.getState();
  const evidence = useProbes.getState();
  const judged = evidence.wholes.at(-1) ?? newestOf(evidence);
  return {
    student: cleanStudentName(typed),
    lesson: place?.lesson ?? '',
    settings: configToSearch(runConfig ?? draft),
    curve: lossCurve(),
    scores: judged ? scoresOf(judged) : null,
    predictions: predictionsOf(place?.lesson),
  };
}

/** @returns its name */
export function saveCardFile(typed: string): string {
  const card = cardOfRun(typed);
  // Of all that a class saves none has another's name.
  const name = [card.lesson || 'run', ...card.student.split(/[^\p{L}\p{M}\p{N}]+/u)]
    .filter(Boolean)
    .join('-');
  const file = `card-${name}.json`;
  download(file, new Blob([writeCard(card)], { type: 'application/json' }));
  return file;
}

function lossCurve(): ClassCard['curve'] {
  const { steps, columns } = metricHistory.take();
  const { values } = columns.find(({ name }) => name === 'train/loss')!;
  return steps.map((x, i) => ({ x, y: values[i]! }));
}

function scoresOf({ step, testImages, knnH, probeH, quiz, baselines }: Evaluation): CardScores {
  const percent = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return {
    step,
    testImages,
    knn: percent(knnH),
    untrainedKnn: percent(baselines.untrainedKnn),
    probe: percent(probeH),
    untrainedProbe: percent(baselines.untrainedProbe),
    quiz: percent((100 * quiz.correct) / quiz.rounds),
    quizRounds: quiz.rounds,
  };
}

function predictionsOf(lesson: string | undefined): ClassCard['predictions'] {
  const { answers, findings } = useLesson.getState();
  return Object.entries(answers)
    .filter(([name]) => lesson !== undefined && name.startsWith(`${lesson}/`))
    .slice(0, maxPredictions)
    .map(([name, answer]) => ({
      question: name.slice(lesson!.length + 1),
      answer,
      found: findings[name] ?? null,
    }));
}
