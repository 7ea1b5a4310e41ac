/**
 * @file The folder of a headless run: config.json, metrics.jsonl (a line a logged step, as it happens)
 * and summary.json. A folder holds one run.
 */
import { appendFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunConfig } from '../src/config/run-config';
import type { Evaluation } from '../src/evaluate/evaluation';
import type { Quiz } from '../src/evaluate/quiz';
import { evaluateMetrics } from '../src/metrics/evaluate-metrics';
import { summaryValues, valuesByKey } from '../src/metrics/files';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { trainMetrics } from '../src/metrics/train-metrics';
import type { RunSummary } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { openFolder, writeJson } from './out-folder';

export class RunFolder {
  private readonly metricsPath: string;
  private readonly summaryPath: string;

  /** @throws BadOption if there is a run in the folder, or it cannot be made or written to. */
  constructor(
    readonly path: string,
    config: RunConfig,
  ) {
    const configPath = join(path, 'config.json');
    this.metricsPath = join(path, 'metrics.jsonl');
    this.summaryPath = join(path, 'summary.json');
    const existing = [configPath, this.metricsPath, this.summaryPath].filter((file) => existsSync(file));
    if (existing.length && !this.isUnbegun()) {
      throw new BadOption(
        `--out is ${path}, which holds a run already (${existing.join(', ')}); name another folder, or remove that one.`,
      );
    }
    openFolder(path, () => {
      writeJson(configPath, config);
      writeFileSync(this.metricsPath, '');
    });
  }

  addMetrics(metrics: StepMetrics, evaluation?: Evaluation): void {
    const { step, epoch } = metrics;
    const line = { step, epoch, ...valuesByKey(trainMetrics, metrics), ...written(evaluation) };
    appendFileSync(this.metricsPath, `${JSON.stringify(line)}\n`);
  }

  writeSummary({ backend, adapter, steps, first, last, evaluation, ...rest }: RunSummary): void {
    writeJson(this.summaryPath, {
      ...{ backend, adapter, steps },
      ...summaryValues(first, last),
      ...rest,
      ...(evaluation && quizzesOf(evaluation)),
      ...written(evaluation),
    });
  }

  /** A run that was refused before its first step left nothing worth keeping. */
  private isUnbegun(): boolean {
    return (
      existsSync(this.metricsPath) && statSync(this.metricsPath).size === 0 && !existsSync(this.summaryPath)
    );
  }
}

/** Its metrics by their keys, and what they rest on: two of the counts have kept their first names. */
function written(evaluation: Evaluation | undefined) {
  if (!evaluation) return {};
  const { step, embeddingSize, pairs, k, baselines, bankImages, testImages } = evaluation;
  const restsOn = {
    ...quizzesOf(evaluation),
    embeddingSize,
    pairs,
    k,
    baselines,
    bankPictures: bankImages,
    heldOutPictures: testImages,
  };
  return { evaluation: { step, ...valuesByKey(evaluateMetrics, evaluation), ...restsOn } };
}

/** Without what was picked in which round. */
function quizzesOf({ quiz, recolouredQuiz }: Evaluation) {
  const counted = ({ ways, correct, rounds }: Quiz): Quiz => ({ ways, correct, rounds });
  return { quiz: counted(quiz), recolouredQuiz: counted(recolouredQuiz) };
}
