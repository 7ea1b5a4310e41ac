/**
 * @file What `npm run train` says to the worker, and what of its answers it shows and keeps: steps in parts
 * that end where a checkpoint is due; at the end of each, summary and checkpoint.
 */
import type { HeadlessNews } from '../src/headless';
import { Interruption } from './bad-option';
import { confusionText, evaluationText, labelBudgetText } from './evaluation-text';
import type { Conversation, HeadlessWorker } from './headless-session';
import { precisionText } from './precision-text';
import type { ProgressLine } from './progress-line';
import type { RunFolder } from './run-folder';
import { shellWord } from './shell-word';
import { stepText } from './step-text';
import type { TrainOptions } from './train-options';

const runId = 0;

export class Training implements Required<Conversation> {
  /** Steps taken when the last checkpoint was written. */
  private step: number;
  /** With which it ends, once its images are open. */
  private lastStep = Infinity;
  private interruption?: Interruption;
  private onInterruption: (why: Interruption) => void = () => undefined;

  constructor(
    private readonly options: TrainOptions,
    private readonly folder: RunFolder,
    private readonly line: ProgressLine,
  ) {
    this.step = options.kept?.step ?? 0;
  }

  readonly interrupt = (why: Interruption): void => {
    this.interruption ??= why;
    this.onInterruption(why);
  };

  readonly hear = (news: HeadlessNews): void => {
    const { config, steps = Infinity } = this.options;
    switch (news.topic) {
      case 'progress':
        this.lastStep = Math.min(steps, news.payload.progress.totalSteps);
        break;
      case 'step':
        this.folder.addMetrics(news.payload);
        this.line.show(news.payload.step / this.lastStep, stepText(news.payload, this.lastStep, config));
        break;
      case 'evaluation':
        this.folder.addEvaluation(news.payload.evaluation);
        this.line.print(evaluationText(news.payload.evaluation, config));
        break;
      case 'precision': {
        const text = precisionText(news.payload.choice);
        if (text) this.line.print(text);
        break;
      }
      case 'experiment':
        if (news.payload.kind !== 'finding') break;
        if (news.payload.name === 'label-budget') this.line.print(labelBudgetText(news.payload.finding));
        if (news.payload.name === 'confusion')
          this.line.print(confusionText(news.payload.finding, this.options.confused!));
        break;
      // Both end the conversation where they must.
      case 'missing-files':
      case 'failure':
        break;
    }
  };

  /** @throws Interruption, which says what is kept */
  readonly speak = async (worker: HeadlessWorker): Promise<void> => {
    // Before a step is taken there is nothing to keep, nor to wait for.
    const interrupted = new Promise<never>((_, reject) => (this.onInterruption = reject));
    await Promise.race([interrupted, this.open(worker)]);
    this.onInterruption = () => void worker.call('pause', null);
    do {
      await this.train(worker);
    } while (this.step < this.lastStep && !this.interruption);
    if (!this.interruption) {
      const { fewLabels, confused } = this.options;
      if (fewLabels) await worker.call('experiment', { request: 0, name: 'label-budget' });
      if (confused) await worker.call('experiment', { request: 0, name: 'confusion' });
      return;
    }
    const { message, exitCode } = this.interruption;
    const { step, lastStep } = this;
    throw new Interruption(
      `${message}. Step ${step} of ${lastStep} is kept: npm run train -- --resume ${shellWord(this.options.outputFolder)} goes on`,
      exitCode,
    );
  };

  private async open(worker: HeadlessWorker): Promise<void> {
    const { config, backend, evaluateEvery, kept } = this.options;
    const report = await worker.call('start', { backend, assetBase: worker.assetBase });
    this.line.print(`Training on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
    // What is fastest is measured a little differently each time, and kernels differ in the last digits.
    await worker.call('measureKernels', false);
    if (kept) await worker.loadRun({ runId, evaluateEvery }, this.folder.checkpointPath);
    else await worker.call('configure', { runId, config });
  }

  private async train(worker: HeadlessWorker): Promise<void> {
    const { step, lastStep, folder } = this;
    const { evaluateEvery, checkpointEvery } = this.options;
    const next = checkpointEvery ? (Math.floor(step / checkpointEvery) + 1) * checkpointEvery : Infinity;
    const summary = await worker.call('train', {
      runId,
      steps: Math.min(next, lastStep) - step,
      goesOn: next < lastStep,
      evaluateEvery,
    });
    // It was interrupted before it began.
    if (!summary && step === 0) throw this.interruption!;
    folder.flush();
    folder.writeSummary(summary, checkpointEvery);
    this.step = await worker.saveRun(runId, folder.checkpointPath);
  }
}
