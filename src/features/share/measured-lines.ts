/** @file What `npm run train` has written of a run, a line a logged step, as the page has it of its own. */
import type { Evaluation } from '../../evaluate/evaluation';
import { evaluateMetrics } from '../../metrics/evaluate-metrics';
import { trainMetrics } from '../../metrics/train-metrics';
import { readEvaluation } from '../../runs/stored-measurements';
import { metricHistory, type History } from '../../state/metric-history';
import type { ProbesState } from '../probes/store';
import { evidenceOf } from '../runs/restored-run';

/** Of metrics.jsonl: metrics by their keys, at some steps what was judged. */
export type MeasuredLine = Readonly<Record<string, unknown>> & { step: number };

interface MeasuredRun {
  /** 0 where no line tells. */
  stepsPerEpoch: number;
  history: History;
  evidence: ProbesState;
}

/** @param lines by rising step */
export function measuredOf(lines: readonly MeasuredLine[]): MeasuredRun {
  const keyOf = new Map<string, string>(trainMetrics.map(({ name, key }) => [name, key]));
  const history = metricHistory.restored(
    lines.map(({ step }) => step),
    (name) => lines.map((line) => numberOf(line[keyOf.get(name)!])),
  );
  const last = lines.at(-1);
  const stepsPerEpoch = last ? Math.round(last.step / numberOf(last['epoch'])) : 0;
  return {
    history,
    stepsPerEpoch: Number.isFinite(stepsPerEpoch) ? stepsPerEpoch : 0,
    evidence: evidenceOf(lines.flatMap(({ evaluation }) => evaluationOf(evaluation) ?? [])),
  };
}

/** Without which an evaluation is on its way, or not of all that could be measured. */
const optional = ['probeH', 'probeZ', 'onlineProbe'];
/** What was not measured is not in the file. */
const unmeasured = Object.fromEntries(
  evaluateMetrics.filter(({ key }) => !optional.includes(key)).map(({ key }) => [key, NaN]),
);

/** The file has two of the counts by their first names, of quizzes no picks, and null for NaN. */
function evaluationOf(written: unknown): Evaluation | undefined {
  const { bankPictures, heldOutPictures, quiz, baselines, ...rest } = recordOf(written);
  return readEvaluation({
    ...unmeasured,
    ...{ ...rest, bankImages: bankPictures, testImages: heldOutPictures },
    baselines: Object.fromEntries(
      Object.entries(recordOf(baselines)).map(([name, value]) => [name, value ?? NaN]),
    ),
    quiz: { ...recordOf(quiz), picks: [], cosines: [] },
  });
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
