/**
 * @file The folder of a headless run: config.json, metrics.jsonl (a line a logged step, as it happens),
 * summary.json and checkpoint.safetensors, both of the run so far. A folder holds one run.
 */
import { existsSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { median } from 'd3-array';
import { differingFields } from '../src/config/parse-config';
import type { RunConfig } from '../src/config/run-config';
import type { Evaluation } from '../src/evaluate/evaluation';
import type { Quiz } from '../src/evaluate/quiz';
import { evaluateMetrics } from '../src/metrics/evaluate-metrics';
import { summaryValues, valuesByKey } from '../src/metrics/files';
import type { StepMetrics } from '../src/metrics/step-metrics';
import { trainMetrics } from '../src/metrics/train-metrics';
import { imagesPerSecond } from '../src/metrics/train/images-per-second';
import { imagesPerStep } from '../src/objectives/objectives';
import { writeCheckpoint } from '../src/runs/checkpoint';
import type { RunSummary } from '../src/worker/protocol';
import { BadOption } from './bad-option';
import { dataFile } from './data-file';
import { lockFolder, unlockFolder } from './folder-lock';
import { runFiles, type KeptRun, type MetricsLine } from './kept-run';
import { appendToFile, openFolder, writeFileWhole, writeJson } from './out-folder';
import type { UnknownRecord } from './read-config-file';
import { shellWord } from './shell-word';

export class RunFolder {
  /** Held back until it is known whether an evaluation belongs to it. */
  private lastLine: MetricsLine | undefined;
  /** Of a run that goes on. */
  private firstLine: MetricsLine | undefined;
  /** Of each logged step. */
  private readonly msPerStep: number[] = [];
  private evaluation: UnknownRecord = {};
  /** Of what was trained before this process. */
  private before: UnknownRecord = {};

  /** Of one that has been opened. */
  private constructor(
    private readonly path: string,
    private readonly files: ReturnType<typeof runFiles>,
    private readonly config: RunConfig,
  ) {}

  /** @throws BadOption if there is a run in the folder, or it cannot be made or written to. */
  static begin(path: string, config: RunConfig): RunFolder {
    const files = runFiles(path);
    const existing = Object.values(files).filter((file) => existsSync(file));
    if (existing.length && !isUnbegun(files)) {
      const goesOn = existsSync(files.checkpoint) ? `go on with it by --resume ${shellWord(path)}, ` : '';
      throw new BadOption(
        `--out is ${path}, which holds a run already (${existing.join(', ')}); ${goesOn}name another folder, or remove that one.`,
      );
    }
    openFolder(path, () => {
      lockFolder(path);
      writeJson(files.config, config);
      writeFileSync(files.metrics, '');
    });
    return new RunFolder(path, files, config);
  }

  /**
   * The folder of a run that goes on.
   * @param config with which it does
   * @throws BadOption if it cannot be written to, or another process writes into it.
   */
  static resume(kept: KeptRun, config: RunConfig): RunFolder {
    const { folder: path, state, step, lines, summary } = kept;
    const files = runFiles(path);
    const folder = new RunFolder(path, files, config);
    folder.before = summary;
    const last = lines.at(-1);
    const isOpen = last?.step === step && !('evaluation' in last);
    openFolder(path, () => {
      lockFolder(path);
      writeJson(files.config, config);
      const whole = isOpen ? lines.slice(0, -1) : lines;
      writeFileWhole(files.metrics, whole.map((line) => `${JSON.stringify(line)}\n`).join(''));
      if (differingFields(kept.config, config).length) {
        writeFileWhole(files.checkpoint, writeCheckpoint({ config, state }));
      }
    });
    folder.firstLine = lines[0];
    for (const line of lines) folder.count(line);
    if (isOpen) folder.lastLine = last;
    return folder;
  }

  get checkpointPath(): string {
    return this.files.checkpoint;
  }

  addMetrics(metrics: StepMetrics): void {
    this.flush();
    const { step, epoch } = metrics;
    this.lastLine = { step, epoch, ...valuesByKey(trainMetrics, metrics) };
    this.count(this.lastLine);
  }

  /** Of the last step that was added, or of one that was not logged. */
  addEvaluation(evaluation: Evaluation): void {
    this.evaluation = { ...quizzesOf(evaluation), ...written(evaluation) };
    if (this.lastLine?.step === evaluation.step) Object.assign(this.lastLine, written(evaluation));
    this.flush();
  }

  /** Writes what was held back. */
  flush(): void {
    if (this.lastLine) appendToFile(this.files.metrics, `${JSON.stringify(this.lastLine)}\n`);
    this.lastLine = undefined;
  }

  /** Of a run that was refused before its first step nothing stays, but a folder that held other things. */
  removeUnbegun(): void {
    const { path, files } = this;
    if (!isUnbegun(files)) return;
    for (const file of [files.config, files.metrics, dataFile(path)]) rmSync(file, { force: true });
    unlockFolder(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }

  /**
   * Of the run so far, with what was trained of it before.
   * @param summary of this process's part; none where it has logged no step
   * @param checkpointEvery steps between checkpoints, with which it goes on unless told; 0: only at the end
   */
  writeSummary(summary: RunSummary | undefined, checkpointEvery = 0): void {
    const { before, evaluation } = this;
    const asked = checkpointEvery > 0 ? { checkpointEvery } : {};
    if (!summary) {
      const { checkpointEvery: _, ...others } = before;
      writeJson(this.files.summary, { ...others, ...asked, ...evaluation });
      return;
    }
    const { quiz, recolouredQuiz, evaluation: judged, wallSeconds = 0 } = before;
    const evidence = {
      ...(judged !== undefined && { quiz, recolouredQuiz, evaluation: judged }),
      ...evaluation,
    };
    const { backend, adapter, steps, first, last, evaluation: _, ...rest } = summary;
    writeJson(this.files.summary, {
      ...{ backend, adapter, steps },
      ...summaryValues(first, last),
      ...this.firstValues(),
      ...rest,
      ...(this.firstLine && { msPerStepMedian: median(this.msPerStep) }),
      wallSeconds: Number(wallSeconds) + summary.wallSeconds,
      ...asked,
      ...evidence,
    });
  }

  private count(line: MetricsLine): void {
    const speed = line[imagesPerSecond.key];
    if (typeof speed === 'number') this.msPerStep.push((1000 * imagesPerStep(this.config)) / speed);
  }

  /** Of the run's first logged step, by the summary's keys. */
  private firstValues(): UnknownRecord {
    return Object.fromEntries(
      trainMetrics.flatMap(({ key, summary }) => {
        const value = this.firstLine?.[key];
        return summary?.first && value !== undefined ? [[summary.first, value]] : [];
      }),
    );
  }
}

/** A run that was refused before its first step left nothing worth keeping. */
function isUnbegun({ metrics, summary, checkpoint }: ReturnType<typeof runFiles>): boolean {
  return (
    existsSync(metrics) && statSync(metrics).size === 0 && !existsSync(summary) && !existsSync(checkpoint)
  );
}

/** Its metrics by their keys, and what they rest on: two of the counts have kept their first names. */
function written(evaluation: Evaluation) {
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
